import CivilTime

/// Plain files in one stream (POSIX.1-1988, ustar), as every `tar` reads it.
struct TarArchive: Hashable {
  /// One file.
  struct File: Hashable {
    /// Its path, at most 100 bytes.
    var path: String
    var bytes: [UInt8]
  }

  var files: [File]

  private static let block = 512

  /// The stream; every file bears that time.
  func bytes(at time: Instant) -> [UInt8] {
    var stream: [UInt8] = []
    for file in files {
      stream += Self.header(of: file, time)
      stream += file.bytes
      stream += Self.filling(after: file.bytes.count)
    }
    // Two empty blocks are the end; a tape takes twenty at a time.
    stream += [UInt8](repeating: 0, count: 2 * Self.block)
    let tape = 20 * Self.block
    return stream + [UInt8](repeating: 0, count: (tape - stream.count % tape) % tape)
  }

  private static func filling(after count: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: (block - count % block) % block)
  }

  private static func header(of file: File, _ time: Instant) -> [UInt8] {
    var header: [UInt8] = []
    func add(_ text: String, in width: Int) {
      header += Array(text.utf8.prefix(width))
      header += [UInt8](repeating: 0, count: max(0, width - text.utf8.count))
    }
    func add(_ number: Int, in width: Int) {
      let digits = String(max(0, number), radix: 8)
      add(String(repeating: "0", count: max(0, width - 1 - digits.count)) + digits, in: width)
    }
    add(file.path, in: 100)
    add(0o644, in: 8)
    add(0, in: 8)
    add(0, in: 8)
    add(file.bytes.count, in: 12)
    add(time.seconds, in: 12)
    add("        ", in: 8)
    add("0", in: 1)
    add("", in: 100)
    add("ustar", in: 6)
    add("00", in: 2)
    add("daybook", in: 32)
    add("daybook", in: 32)
    add(0, in: 8)
    add(0, in: 8)
    add("", in: block - header.count)
    let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
    let digits = String(repeating: "0", count: max(0, 6 - sum.count)) + sum
    header.replaceSubrange(148..<156, with: Array(digits.utf8) + [0, 0x20])
    return header
  }

  /// Files in order.
  init(files: [File]) {
    self.files = files
  }

  /// Reads a stream of plain files; nil for one that is cut short or whose headers are damaged.
  init?(_ stream: [UInt8]) {
    files = []
    var position = 0
    while position + Self.block <= stream.count {
      let header = Array(stream[position..<(position + Self.block)])
      if header.allSatisfy({ $0 == 0 }) { return }
      guard let file = Self.entry(header), file.size <= stream.count - position - Self.block else {
        return nil
      }
      let start = position + Self.block
      files.append(File(path: file.path, bytes: Array(stream[start..<(start + file.size)])))
      position = start + (file.size + Self.block - 1) / Self.block * Self.block
    }
    return nil
  }

  /// Path and size in a header of a plain file whose checksum is right.
  private static func entry(_ header: [UInt8]) -> (path: String, size: Int)? {
    func text(_ range: Range<Int>) -> String {
      String(decoding: header[range].prefix { $0 != 0 }, as: UTF8.self)
    }
    func number(_ range: Range<Int>) -> Int? {
      Int(text(range).filter { $0 != " " }, radix: 8)
    }
    var blank = header
    blank.replaceSubrange(148..<156, with: [UInt8](repeating: 0x20, count: 8))
    guard number(148..<156) == blank.reduce(0, { $0 + Int($1) }), header[156] == 0x30,
      let size = number(124..<136), size >= 0
    else { return nil }
    return (text(0..<100), size)
  }
}

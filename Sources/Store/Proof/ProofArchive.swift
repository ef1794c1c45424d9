public import CivilTime
import Crypto
public import Planner
import Wire

/// Everything that proves what happened to an object, in one file: the journal's rows as they are
/// stored, with their links of the chain, and what they say in a form that anybody can read.
///
/// A row is a file of the very bytes that the chain takes, and `chain.txt` has its number, the link
/// before it and its own: SHA-256 of the one and the other, so that any program can prove it.
public struct ProofArchive: Sendable {
  /// Files by path, in the order in which they lie in the archive.
  let files: [TarArchive.File]

  static let manifest = "manifest.json"
  static let chain = "chain.txt"

  /// The proof of those contents, made by somebody at a moment when the journal ended there.
  public init(
    _ contents: ProofContents, rows: [ChainedRow], head: JournalHead, office: String,
    by person: PersonID, at now: Instant
  ) {
    var files = contents.parts.map { TarArchive.File(path: $0.name, bytes: $0.bytes) }
    files.append(TarArchive.File(path: "README.txt", bytes: Array(Self.explanation.utf8)))
    let links = rows.map { "\($0.row.number) \(Hex.text($0.previous)) \(Hex.text($0.hash))\n" }
    files.append(TarArchive.File(path: Self.chain, bytes: Array(links.joined().utf8)))
    files += rows.map {
      TarArchive.File(path: Self.path(ofRow: $0.row.number), bytes: $0.row.packed)
    }
    let refs = contents.refs.map { "\"\($0)\"" }.joined(separator: ", ")
    let lines = [
      "{",
      "  \"proof\": \"\(contents.subject)\",",
      "  \"office\": \"\(office.inJSON)\",",
      "  \"made\": \"\(now)\",",
      "  \"by\": \"\(person.description.inJSON)\",",
      "  \"journal\": {\"last\": \(head.number), \"link\": \"\(Hex.text(head.hash))\"},",
      "  \"refs\": [\(refs)],",
      "  \"files\": [",
      files.map(Self.line).joined(separator: ",\n"),
      "  ]",
      "}",
    ]
    let manifest = Array((lines.joined(separator: "\n") + "\n").utf8)
    self.files = [TarArchive.File(path: Self.manifest, bytes: manifest)] + files
    time = now
  }

  /// The archive that a file holds; nil where that is no archive of plain files.
  public init?(_ bytes: [UInt8]) {
    guard let archive = TarArchive(bytes) else { return nil }
    files = archive.files
    time = Instant(seconds: 0)
  }

  private let time: Instant

  /// The archive as a file that every `tar` opens.
  public var bytes: [UInt8] { TarArchive(files: files).bytes(at: time) }

  /// The line of a file in the manifest.
  static func line(of file: TarArchive.File) -> String {
    let digest = Hex.text(SHA256.hash(data: file.bytes))
    return """
          {"path": "\(file.path.inJSON)", "bytes": \(file.bytes.count), "sha256": "\(digest)"}
      """
  }

  static func path(ofRow number: Int) -> String {
    let digits = String(number)
    return "journal/\(String(repeating: "0", count: max(0, 8 - digits.count)))\(digits).row"
  }

  private static let explanation = """
    What happened to one object of a day-book, and the proof of it.

    entries.csv   what was done, when, by whom, and what was typed
    objects.ics   every object concerned, as the last of those entries left it
    records.csv   the records that the work left behind
    answers.csv   the questions that were asked and what was answered
    journal/      the entries as the journal stores them, sealed
    chain.txt     the number of each entry, the link before it and its own

    daybook check --proof FILE            proves that nothing in here was changed
    daybook check --proof FILE --data DIR proves that it is what the day-book says

    By hand: the link of an entry is SHA-256 of the link before it (32 bytes) and the file of the
    entry; manifest.json has the SHA-256 of every file.

    手工验证：每条日志的链值，是前一条的链值（32 字节）与该条文件连接后的 SHA-256；
    manifest.json 列有每个文件的 SHA-256。

    """
}

extension String {
  /// With the characters escaped that end or break a JSON string.
  fileprivate var inJSON: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\u{0}"..."\u{1F}": " "
      default: String(scalar)
      }
    }.joined()
  }
}

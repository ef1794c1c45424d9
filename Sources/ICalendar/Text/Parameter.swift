/// A parameter of a property, decoded.
public struct Parameter: Hashable, Sendable {
  /// Its name in capitals.
  public var name: String
  /// Its values, without quotes and with the escapes of RFC 6868 resolved.
  public var values: [String]

  /// A parameter with the given values.
  public init(_ name: String, _ values: [String]) {
    self.name = name.uppercased()
    self.values = values
  }

  /// A parameter with one value.
  public init(_ name: String, _ value: String) {
    self.init(name, [value])
  }
}

extension Property {
  /// Its parameters, in order; one written without `=` has no values.
  public var parameters: [Parameter] {
    let line = line
    guard line.colon > line.nameLength else { return [] }
    let head = storage.head(of: line)[...].dropFirst(Int(line.nameLength) + 1)
    return head.cutOutsideQuotes(at: UInt8(ascii: ";")).compactMap { piece in
      guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else {
        return piece.isEmpty ? nil : Parameter(String(name: piece), [])
      }
      return Parameter(
        String(name: piece[..<equals]),
        piece[(equals + 1)...].cutOutsideQuotes(at: UInt8(ascii: ",")).map(\.parameterValue))
    }
  }

  /// The first value of its first parameter of that name, whatever the case.
  public func parameter(_ name: String) -> String? {
    guard line.colon > line.nameLength else { return nil }
    let name = name.uppercased()
    return parameters.first { $0.name == name }?.values.first
  }
}

extension ArraySlice<UInt8> {
  /// The parts between separators that stand outside of quotes.
  fileprivate func cutOutsideQuotes(at separator: UInt8) -> [ArraySlice<UInt8>] {
    var isQuoted = false
    return split(omittingEmptySubsequences: false) { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == separator && !isQuoted
    }
  }

  /// A parameter's value without its quotes, `^n`, `^'` and `^^` resolved (RFC 6868).
  fileprivate var parameterValue: String {
    let quote = UInt8(ascii: "\"")
    var bytes = self
    if bytes.count >= 2, bytes.first == quote, bytes.last == quote {
      bytes = bytes.dropFirst().dropLast()
    }
    guard bytes.contains(UInt8(ascii: "^")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "^"), position < bytes.endIndex else {
        text.append(byte)
        continue
      }
      switch bytes[position] {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "'"): text.append(quote)
      case UInt8(ascii: "^"): text.append(byte)
      case let other: text += [byte, other]
      }
      position += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}

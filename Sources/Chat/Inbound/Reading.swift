import Wire

/// A request on its way through the checks, with what all platforms ask of one.
struct Reading {
  let request: InboundRequest
  let secrets: Secrets
  let now: Int
  let limits: InboundLimits
  private static let longestHeader = 4096

  func secret(_ name: String) throws(InboundRefusal) -> String {
    guard let secret = secrets[name] else { throw .notSetUp }
    return secret
  }

  /// The one value of a header that has to be there.
  func header(_ name: String) throws(InboundRefusal) -> String {
    guard let value = try headerIfAny(name) else { throw .unsigned }
    return value
  }

  /// The one value of a header, of printable ASCII; nil where there is no such header.
  func headerIfAny(_ name: String) throws(InboundRefusal) -> String? {
    let name = name.lowercased()
    let found = request.headers.filter { $0.name.lowercased() == name }
    guard let value = found.first?.value else { return nil }
    guard found.count == 1 else { throw .twice }
    let isReadable = value.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 }
    guard isReadable, value.count <= Self.longestHeader else { throw .badHeader }
    return String(decoding: value, as: UTF8.self).trimmed
  }

  /// A time that is nothing but digits, and so few that sums cannot overflow.
  func seconds(_ text: String) throws(InboundRefusal) -> Int {
    guard (1...15).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let seconds = Int(text)
    else { throw .badTime }
    return seconds
  }

  /// Sees to it that a signature is of about now.
  func demandFresh(_ seconds: Int, within tolerance: Int) throws(InboundRefusal) {
    let (age, isHuge) = now.subtractingReportingOverflow(seconds)
    guard !isHuge, age.magnitude <= tolerance.magnitude else { throw .stale }
  }

  /// The type and subtype of the body.
  func contentType() throws(InboundRefusal) -> String {
    let value = try headerIfAny("content-type") ?? ""
    return String(value.prefix { $0 != ";" }).trimmed.lowercased()
  }

  func text() throws(InboundRefusal) -> String {
    guard !request.body.contains(0),
      let text = String(validating: request.body, as: UTF8.self)
    else { throw .notText }
    return text
  }

  func json() throws(InboundRefusal) -> JSON {
    guard try contentType() == "application/json" else { throw .contentType }
    return try json(of: text())
  }

  func json(of text: String?) throws(InboundRefusal) -> JSON {
    guard let text, let value = JSONReader.value(of: text) else { throw .notJSON }
    return value
  }

  func form() throws(InboundRefusal) -> Form {
    guard let form = Form(try text()) else { throw .notForm }
    return form
  }

  /// An id of the platform's, which is a short text or a number.
  func identifier(_ json: JSON?) throws(InboundRefusal) -> String {
    guard let identifier = identifierIfAny(json) else { throw .unexpected }
    return identifier
  }

  func identifierIfAny(_ json: JSON?) -> String? {
    let text = json?.string ?? json?.int.map { String($0) } ?? ""
    let isPlain = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    return isPlain && (1...256).contains(text.utf8.count) ? text : nil
  }

  /// The delivery's name: the platform's own, or the hash of what was signed where it gives none.
  func deliveryID(_ json: JSON?, orHash content: some Sequence<UInt8>) -> String {
    identifierIfAny(json) ?? Proof.digest(content)
  }
}

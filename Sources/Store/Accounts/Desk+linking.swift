public import CivilTime
import Crypto
public import Planner
import Wire

extension Desk {
  /// Does what a decision does beside the journal.
  func carryOut(_ deed: Deed, at now: Instant) throws(Fault) {
    switch deed {
    case .issue(let code): try issue(code, at: now)
    case .unlink(let account): _ = try removeAccount(account.platform, user: account.user)
    case .resend(let number): _ = try resend(number, at: now)
    }
  }

  /// Whom a code makes a platform's user known as; it is used up by that, and nil where it is none
  /// that is good there and then.
  public func redeem(
    _ digits: String, on platform: String, at now: Instant
  ) throws(Fault) -> PersonID? {
    var codes = try linkCodes(at: now)
    let fitting = codes.filter { code in
      code.isMeant(for: platform) && code.digest == KeptCode.digest(digits, of: code.person)
    }
    // Two people who drew the same digits have to draw anew.
    guard fitting.count == 1, let code = fitting.first else { return nil }
    codes.removeAll { $0 == code }
    try keep(codes)
    return code.person
  }

  private func issue(_ code: LinkCode, at now: Instant) throws(Fault) {
    var codes = try linkCodes(at: now)
    codes.removeAll { $0.person == code.person }
    codes.append(KeptCode(code))
    try keep(codes)
  }

  private func linkCodes(at now: Instant) throws(Fault) -> [KeptCode] {
    let text = try setting(KeptCode.setting).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return text.split(separator: "\n").compactMap(KeptCode.init).filter { now < $0.until }
  }

  private func keep(_ codes: [KeptCode]) throws(Fault) {
    let text = codes.map(\.line).joined(separator: "\n")
    try setSetting(KeptCode.setting, to: text.isEmpty ? nil : Array(text.utf8))
  }
}

/// A code as it is kept: sealed, and only what it can be known by again.
private struct KeptCode: Hashable {
  static let setting = "link-codes"

  var person: PersonID
  var platform: String?
  var until: Instant
  var digest: String

  init(_ code: LinkCode) {
    person = code.person
    platform = code.platform
    until = code.until
    digest = Self.digest(code.digits, of: code.person)
  }

  init?(_ line: Substring) {
    let parts = line.split(separator: " ")
    guard parts.count == 4, let until = Int(parts[2]) else { return nil }
    person = PersonID(String(parts[0]))
    platform = parts[1] == "*" ? nil : String(parts[1])
    self.until = Instant(seconds: until)
    digest = String(parts[3])
  }

  var line: String { "\(person) \(platform ?? "*") \(until.seconds) \(digest)" }

  func isMeant(for platform: String) -> Bool {
    self.platform.map { $0 == platform } ?? true
  }

  static func digest(_ digits: String, of person: PersonID) -> String {
    Hex.text(SHA256.hash(data: Array("\(person)/\(digits)".utf8)))
  }
}

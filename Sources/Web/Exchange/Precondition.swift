import CivilTime
import HTTPTypes

/// What a request makes its answer depend on (RFC 9110, section 13).
struct Precondition {
  enum Verdict: Hashable {
    case proceed
    case notModified
    case failed
  }

  private let match: String?
  private let noneMatch: String?
  private let modifiedSince: Instant?
  private let unmodifiedSince: Instant?

  init(_ headers: HTTPFields) {
    match = headers.combined(.ifMatch)
    noneMatch = headers.combined(.ifNoneMatch)
    modifiedSince = headers[.ifModifiedSince].flatMap(HTTPDate.instant(of:))
    unmodifiedSince = headers[.ifUnmodifiedSince].flatMap(HTTPDate.instant(of:))
  }

  /// What it says of a present representation, in the order of section 13.2.2.
  func verdict(tag: EntityTag, modified: Instant) -> Verdict {
    if let match {
      let holds = Self.isAny(match) || EntityTag.list(match).contains { $0.stronglyMatches(tag) }
      guard holds else { return .failed }
    } else if let unmodifiedSince, modified > unmodifiedSince {
      return .failed
    }
    if let noneMatch {
      let isKnown =
        Self.isAny(noneMatch) || EntityTag.list(noneMatch).contains { $0.weaklyMatches(tag) }
      return isKnown ? .notModified : .proceed
    }
    if let modifiedSince, modified <= modifiedSince { return .notModified }
    return .proceed
  }

  private static func isAny(_ list: String) -> Bool {
    list.utf8.filter { $0 != 0x20 && $0 != 0x09 }.elementsEqual("*".utf8)
  }
}

extension HTTPFields {
  /// All values of a field as one list; nil where there is none.
  func combined(_ name: HTTPField.Name) -> String? {
    let values = self[values: name]
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }
}

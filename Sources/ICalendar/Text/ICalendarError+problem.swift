extension ICalendarError {
  /// The kinds of fault this room names.
  public enum Problem: Hashable, Sendable {
    /// No component begins anywhere in the text.
    case notCalendar
    case invalidUTF8
    case controlCharacter(UInt8)
    /// A line inside a component that has no colon after its name.
    case noColon
    case badName(String)
    case unclosedQuote
    case badParameter(String)
    case unexpectedEnd(found: String, open: String?)
    case missingEnd(String)
    case tooDeep(limit: Int)
    case lineTooLong(limit: Int)
    case textTooLarge(limit: Int)
    case objectTooLarge(limit: Int)
    case tooManyProperties(limit: Int)
    case tooManyZones(limit: Int)
    case badValue(type: String, value: String)
    case badRule(part: String, why: String)
    case missingProperty(String, in: String)
    case repeatedProperty(String, in: String)
    case unknownZone(String)
    /// What libical or the rules of RFC 5545 object to, in words.
    case invalid(String)
  }
}

extension ICalendarError.Problem: CustomStringConvertible {
  /// What is wrong and what to do, without the line.
  public var description: String {
    switch self {
    case .notCalendar: "no BEGIN line found; give an iCalendar (.ics) text"
    case .invalidUTF8: "not UTF-8; save the file as UTF-8"
    case .controlCharacter(let byte): "control character \(byte) found; remove it"
    case .noColon: "no colon after the property name; write NAME:value, or indent a continued line"
    case .badName(let name): "\"\(name)\" is no property name; use letters, digits and hyphens"
    case .unclosedQuote: "a quoted parameter is not closed; add the missing quote"
    case .badParameter(let text): "\"\(text)\" is no parameter; write NAME=value"
    case .unexpectedEnd(let found, let open?): "END:\(found) found where END:\(open) is due"
    case .unexpectedEnd(let found, nil): "END:\(found) ends nothing; remove it"
    case .missingEnd(let name): "BEGIN:\(name) is never ended; add END:\(name)"
    case .tooDeep(let limit): "components are nested more than \(limit) deep"
    case .lineTooLong(let limit): "longer than \(limit) bytes; fold it"
    case .textTooLarge(let limit): "the text is larger than \(limit) bytes; split it"
    case .objectTooLarge(let limit): "one object is larger than \(limit) bytes; shorten it"
    case .tooManyProperties(let limit): "one object has more than \(limit) properties; split it"
    case .tooManyZones(let limit): "more than \(limit) VTIMEZONEs; use IANA names"
    case .badValue(let type, let value): "\"\(value)\" is no \(type)"
    case .badRule(let part, let why): "recurrence rule, \(part): \(why)"
    case .missingProperty(let name, let component): "\(component) has no \(name); add it"
    case .repeatedProperty(let name, let component):
      "\(component) has \(name) more than once; keep one"
    case .unknownZone(let name):
      "time zone \"\(name)\" is neither an IANA nor a Windows name, nor like any known zone"
    case .invalid(let text): text
    }
  }
}

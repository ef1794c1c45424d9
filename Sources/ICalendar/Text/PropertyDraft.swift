/// A property to be written.
public struct PropertyDraft: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its parameters, in the order in which they are written.
  public var parameters: [Parameter]
  /// What stands after the colon, escaped already.
  public var rawValue: String

  /// A property whose value is written as it is; line breaks and control characters in it are
  /// refused when it is written.
  public init(_ name: String, raw value: String, _ parameters: [Parameter] = []) {
    self.name = name.uppercased()
    self.parameters = parameters
    self.rawValue = value
  }

  /// A TEXT property.
  public init(_ name: String, text: String, _ parameters: [Parameter] = []) {
    self.init(name, raw: String(decoding: text.escaped, as: UTF8.self), parameters)
  }

  /// A list of TEXT, as in CATEGORIES.
  public init(_ name: String, list: [String], _ parameters: [Parameter] = []) {
    let escaped = list.map { String(decoding: $0.escaped, as: UTF8.self) }
    self.init(name, raw: escaped.joined(separator: ","), parameters)
  }

  /// A DATE or DATE-TIME property with the VALUE or TZID it needs.
  public init(_ name: String, time: CalendarTime, _ parameters: [Parameter] = []) {
    self.init(name, raw: time.description, time.parameters + parameters)
  }

  /// A list of DATE or DATE-TIME of one form and zone, that of the first.
  public init(_ name: String, times: [CalendarTime], _ parameters: [Parameter] = []) {
    self.init(
      name, raw: times.map(\.description).joined(separator: ","),
      (times.first?.parameters ?? []) + parameters)
  }

  /// A DURATION property.
  public init(_ name: String, duration: CalendarDuration, _ parameters: [Parameter] = []) {
    self.init(name, raw: duration.description, parameters)
  }

  /// An INTEGER property.
  public init(_ name: String, integer: Int) {
    self.init(name, raw: String(integer))
  }

  /// A CAL-ADDRESS property of a mail address.
  public init(_ name: String, mail address: String, _ parameters: [Parameter] = []) {
    self.init(name, raw: "mailto:" + address, parameters)
  }

  /// The same property as one that was read.
  public init(_ property: Property) {
    self.init(property.name, raw: property.rawValue, property.parameters)
  }
}

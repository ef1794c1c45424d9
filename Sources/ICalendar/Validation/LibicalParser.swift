import CLibical

/// libical behind its wall: it is given one unfolded line after another and says which ones it
/// cannot read. Nothing of it leaves this file but Swift values.
@safe struct LibicalParser: ~Copyable {
  private let parser: OpaquePointer
  private var root: OpaquePointer?

  /// Nil where no memory is left.
  init?() {
    guard let parser = unsafe icalparser_new() else { return nil }
    unsafe self.parser = unsafe parser
    unsafe root = nil
  }

  deinit {
    if let root = unsafe root { unsafe icalcomponent_free(root) }
    unsafe icalparser_free(parser)
  }

  /// Whether libical knows a component of that name.
  static func knowsComponent(_ name: String) -> Bool {
    unsafe icalcomponent_string_to_kind(name) != ICAL_NO_COMPONENT
  }

  /// Whether libical knows a property of that name.
  static func knowsProperty(_ name: String) -> Bool {
    unsafe icalproperty_string_to_kind(name) != ICAL_NO_PROPERTY
  }

  /// Takes the next line; false where libical cannot read it. The line holds no NUL.
  mutating func add(_ line: [UInt8]) -> Bool {
    var text = line.map { CChar(bitPattern: $0) }
    text.append(0)
    let done = unsafe text.withUnsafeMutableBufferPointer { buffer in
      unsafe icalparser_add_line(parser, buffer.baseAddress)
    }
    if let done = unsafe done {
      if let old = unsafe root { unsafe icalcomponent_free(old) }
      unsafe root = unsafe done
    }
    return unsafe icalparser_get_state(parser) != ICALPARSER_ERROR
  }

  /// How many lines or values of the component that has ended libical has put aside.
  var errorCount: Int {
    guard let root = unsafe root else { return 0 }
    return Int(unsafe icalcomponent_count_errors(root))
  }

  /// What the restrictions of RFC 5546 and RFC 5545 object to, by component in the order in which
  /// they began; empty where they hold.
  func restrictionFindings() -> [[String]] {
    guard let root = unsafe root else { return [] }
    if unsafe icalrestriction_check(root) != 0 { return [] }
    var findings: [[String]] = []
    var open = unsafe [root]
    while let component = unsafe open.popLast() {
      findings.append(unsafe Self.errors(of: component))
      var children: [OpaquePointer] = unsafe []
      var next = unsafe icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT)
      while let child = unsafe next {
        unsafe children.append(child)
        unsafe next = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)
      }
      unsafe open.append(contentsOf: children.reversed())
    }
    return findings
  }

  private static func errors(of component: OpaquePointer) -> [String] {
    var texts: [String] = []
    var next = unsafe icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY)
    while let property = unsafe next {
      if let text = unsafe icalproperty_get_value_as_string_r(property) {
        texts.append(unsafe String(cString: text))
        unsafe icalmemory_free_buffer(text)
      }
      unsafe next = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)
    }
    return texts
  }
}

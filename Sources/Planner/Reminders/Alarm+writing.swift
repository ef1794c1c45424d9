import CivilTime
import ICalendar

/// What becomes of an alarm in the text of its object (RFC 9074): dismissed, or put off.
extension CalendarText {
  /// The text with an alarm that was acknowledged at an instant; one of the office's own, which no
  /// text holds, is written down for that.
  func acknowledging(_ key: String, of object: StoredObject, at now: Instant)
    throws(ICalendarError) -> CalendarText
  {
    try edited { (edit) throws(ICalendarError) in
      guard let component = master else { return }
      if let alarm = alarm(key, of: object, in: component) {
        try edit.set(PropertyDraft("ACKNOWLEDGED", time: .utc(now)), in: alarm)
      } else {
        try edit.insert(
          ComponentDraft(
            "VALARM",
            draft(key, of: object)
              + [PropertyDraft("ACKNOWLEDGED", time: .utc(now))]), in: component)
      }
    }
  }

  /// The text with an alarm that rings once more at an instant.
  func snoozing(_ key: String, of object: StoredObject, until again: Instant, at now: Instant)
    throws(ICalendarError) -> CalendarText
  {
    let acknowledged = try acknowledging(key, of: object, at: now)
    return try acknowledged.edited { (edit) throws(ICalendarError) in
      guard let component = acknowledged.master,
        let alarm = acknowledged.alarm(key, of: object, in: component)
      else { return }
      let own = AlarmKey.alarmID(AlarmKey(key).name, of: object.uid)
      let uid = alarm.first("UID")?.rawValue ?? own
      if alarm.first("UID") == nil { try edit.set(PropertyDraft("UID", raw: uid), in: alarm) }
      let old = component.components.first {
        $0.isNamed("VALARM") && $0.first("UID")?.rawValue == AlarmKey.snooze + uid
      }
      if let old { edit.remove(old) }
      try edit.insert(
        ComponentDraft(
          "VALARM",
          [
            PropertyDraft("UID", raw: AlarmKey.snooze + uid),
            PropertyDraft("ACTION", raw: "DISPLAY"),
            PropertyDraft("DESCRIPTION", text: component.first("SUMMARY")?.text ?? ""),
            PropertyDraft(
              "TRIGGER", time: .utc(again), [Parameter("VALUE", "DATE-TIME")]),
            PropertyDraft("RELATED-TO", raw: uid, [Parameter("RELTYPE", "SNOOZE")]),
          ]), in: component)
    }
  }

  private var master: Component? {
    let all = components(named: "VEVENT") + components(named: "VTODO")
    return all.first { $0.first("RECURRENCE-ID") == nil } ?? all.first
  }

  private func alarm(_ key: String, of object: StoredObject, in component: Component)
    -> Component?
  {
    let name = AlarmKey(key).name
    let own = AlarmKey.alarmID(name, of: object.uid)
    return component.components.enumerated().first { place, inner in
      guard inner.isNamed("VALARM") else { return false }
      let uid = inner.first("UID")?.rawValue
      return uid == own || uid == name || uid == nil && name == "\(place)"
    }?.element
  }

  /// An alarm of the office's own: what phones and other programs make of it.
  private func draft(_ key: String, of object: StoredObject) -> [PropertyDraft] {
    let key = AlarmKey(key)
    let trigger =
      switch key.kind {
      case .before(let seconds):
        PropertyDraft("TRIGGER", raw: "-PT\(seconds / 60)M")
      default:
        object.kind == .task
          ? PropertyDraft("TRIGGER", raw: "PT0S", [Parameter("RELATED", "END")])
          : PropertyDraft("TRIGGER", raw: "-P1D")
      }
    return [
      PropertyDraft("UID", raw: AlarmKey.alarmID(key.name, of: object.uid)),
      PropertyDraft("ACTION", raw: "DISPLAY"),
      PropertyDraft("DESCRIPTION", text: master?.first("SUMMARY")?.text ?? ""), trigger,
    ]
  }
}

extension AlarmKey {
  /// What the UID of an alarm begins with that was put off here.
  public static let snooze = "snooze-"

  /// What the UID of an alarm begins with that somebody has asked for besides the usual ones.
  public static let asked = "remind-"

  /// The UID under which an alarm of the office's own is written into its object.
  public static func alarmID(_ name: String, of uid: String) -> String {
    "\(name.dropFirst(name.hasPrefix("~") ? 1 : 0)).\(uid)"
  }

  /// The name of the office's own alarm that bears a UID in its object; nil for any other alarm.
  public static func name(ofAlarm id: String, of uid: String) -> String? {
    guard id.hasSuffix(".\(uid)"), !id.hasPrefix(snooze) else { return nil }
    let name = "~" + id.dropLast(uid.utf8.count + 1)
    if case .own = AlarmKey(name).kind { return nil }
    return name
  }
}

public import CivilTime
public import ICalendar

/// A policy as the store keeps it: an all-day VEVENT on the expiry date that takes no time.
extension Policy {
  private enum Name {
    static let number = "X-DAYBOOK-POLICY-NUMBER"
    static let insurer = "X-DAYBOOK-INSURER"
    static let classOfBusiness = "X-DAYBOOK-CLASS"
    /// Hundredths of the currency.
    static let premium = "X-DAYBOOK-PREMIUM"
    static let currency = "X-DAYBOOK-CURRENCY"
    static let effective = "X-DAYBOOK-EFFECTIVE"
    static let received = "X-DAYBOOK-RECEIVED"
    static let suspended = "X-DAYBOOK-SUSPENDED"
    /// Those that may be missing.
    static let optional = [received, suspended]
    /// Those that outlive every change.
    static let kept: Set<String> = ["UID", "CREATED", "SEQUENCE", DaybookProperty.ref]
  }

  /// Reads a kept policy.
  public init(_ object: StoredObject) throws(Fault) {
    let text = try object.calendarText()
    guard let event = text.components(named: "VEVENT").first, let client = object.client,
      let ref = object.ref
    else { throw .damaged("\(object.path): it is no policy") }
    func value(_ name: String) throws(Fault) -> Property {
      guard let property = event.first(name) else {
        throw .damaged("\(object.path): \(name) is missing")
      }
      return property
    }
    do {
      self.init(
        ref: ref, number: try value(Name.number).text, client: client,
        insurer: try value(Name.insurer).text,
        classOfBusiness: try value(Name.classOfBusiness).text,
        premium: Int(try value(Name.premium).text) ?? 0,
        currency: try value(Name.currency).text,
        effective: try value(Name.effective).time(in: text.zones).wallTime.day,
        expiry: try value("DTSTART").time(in: text.zones).wallTime.day, broker: object.owner)
      received = try event.first(Name.received)?.time(in: text.zones).wallTime.day
      suspended = try event.first(Name.suspended)?.time(in: text.zones).wallTime.day
    } catch let fault as Fault {
      throw fault
    } catch {
      throw .damaged("\(object.path): \(error)")
    }
  }

  /// The object that keeps it.
  public func object(clientName: String, office: String, at now: Instant) throws(ICalendarError)
    -> StoredObject
  {
    let uid = "\(ref)-\(office)@daybook"
    let happened = [(Name.received, received), (Name.suspended, suspended)].compactMap {
      name, day in
      day.map { PropertyDraft(name, time: .date($0)) }
    }
    let event = ComponentDraft(
      "VEVENT",
      [
        PropertyDraft("UID", raw: uid),
        PropertyDraft("DTSTAMP", time: .utc(now)),
        PropertyDraft("CREATED", time: .utc(now)),
        PropertyDraft("LAST-MODIFIED", time: .utc(now)),
        PropertyDraft("SEQUENCE", integer: 0),
        PropertyDraft("DTSTART", time: .date(expiry)),
        PropertyDraft("DTEND", time: .date(expiry + 1)),
        PropertyDraft("TRANSP", raw: "TRANSPARENT"),
        PropertyDraft("SUMMARY", text: "\(clientName) · \(classOfBusiness) · \(number)"),
        PropertyDraft(DaybookProperty.ref, raw: ref.description),
        PropertyDraft(Name.number, text: number),
        PropertyDraft(Name.insurer, text: insurer),
        PropertyDraft(Name.classOfBusiness, text: classOfBusiness),
        PropertyDraft(Name.premium, text: String(premium)),
        PropertyDraft(Name.currency, text: currency),
        PropertyDraft(Name.effective, time: .date(effective)),
      ] + happened)
    let calendar = ComponentDraft(
      "VCALENDAR",
      [PropertyDraft("VERSION", raw: "2.0"), PropertyDraft("PRODID", raw: Appointment.product)],
      [event])
    return StoredObject(
      calendar: "\(broker)/renewals", name: "\(uid).ics", uid: uid, kind: .policy, ref: ref,
      owner: broker, client: client, sequence: 0, text: try calendar.bytes())
  }

  /// A kept policy with what has become of it; every line that has nothing to do with that stays.
  func object(insteadOf kept: StoredObject, clientName: String, office: String, at now: Instant)
    throws(Fault) -> StoredObject
  {
    let text = try kept.calendarText()
    var changed = kept
    changed.sequence += 1
    do {
      let fresh = try object(clientName: clientName, office: office, at: now).calendarText()
      changed.text = try text.edited { (edit) throws(ICalendarError) in
        guard let event = text.components(named: "VEVENT").first,
          let new = fresh.components(named: "VEVENT").first
        else { return }
        for property in new.properties where !Name.kept.contains(property.name) {
          try edit.set(PropertyDraft(property), in: event)
        }
        for name in Name.optional where new.first(name) == nil { edit.removeAll(name, in: event) }
        try edit.set(PropertyDraft("SEQUENCE", integer: changed.sequence), in: event)
      }.bytes
    } catch let fault as Fault {
      throw fault
    } catch {
      throw .damaged("\(kept.path): \(error)")
    }
    return changed
  }
}

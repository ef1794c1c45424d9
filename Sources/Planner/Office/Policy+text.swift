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
      ])
    let calendar = ComponentDraft(
      "VCALENDAR",
      [PropertyDraft("VERSION", raw: "2.0"), PropertyDraft("PRODID", raw: Appointment.product)],
      [event])
    return StoredObject(
      calendar: "\(broker)/renewals", name: "\(uid).ics", uid: uid, kind: .policy, ref: ref,
      owner: broker, client: client, sequence: 0, text: try calendar.bytes())
  }
}

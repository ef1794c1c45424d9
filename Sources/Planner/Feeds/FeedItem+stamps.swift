import CivilTime
import ICalendar

extension FeedItem {
  /// Properties that every component of a feed carries, written by the feed.
  static let stampNames: Set<String> = ["UID", "DTSTAMP", "LAST-MODIFIED"]

  /// UID, DTSTAMP and LAST-MODIFIED of a component, the master's advanced to that of the whole.
  func stamps(
    of component: Component, uid: String? = nil
  ) throws(ICalendarError) -> [PropertyDraft] {
    [
      PropertyDraft("UID", text: uid ?? object.uid),
      PropertyDraft("DTSTAMP", time: .utc(component.stamp("DTSTAMP") ?? modified)),
      PropertyDraft("LAST-MODIFIED", time: .utc(lastModified(of: component))),
    ]
  }

  func lastModified(of component: Component) -> Instant {
    let own = component.stamp("LAST-MODIFIED") ?? component.stamp("DTSTAMP")
    return component.first("RECURRENCE-ID") == nil ? modified : own ?? modified
  }
}

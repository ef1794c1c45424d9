public import CivilTime

extension Zone {
  /// The zone that a client's TZID names: an IANA name with or without a vendor's path before it,
  /// a Windows name, or a name that Outlook or Notes shows.
  public init?(named tzid: String) {
    self.init(identifier: tzid)
  }
}

import ICalendar

extension StoredObject {
  /// Whether the other says nothing else than this one does, an object of the office's own: it may
  /// be what a feed made of it.
  func isAlike(_ other: StoredObject, in view: any View) throws(Fault) -> Bool {
    guard let mine = try entries(in: view) else { return false }
    return try other.entries(in: view) == mine
  }

  /// What the owner's feed makes of it; nil where it cannot be read.
  private func entries(in view: any View) throws(Fault) -> [[UInt8]]? {
    let (office, clients, people) = (try view.office.id, try view.clients, try view.people)
    var zones = FeedZones()
    do {
      let item = try FeedItem(self, of: office)
      return try OwnEntry(
        item: item, sight: .full, client: client.flatMap { clients[$0] }, clients: clients,
        people: people, words: FeedWords(language: .english), rings: true,
        procedure: try view.handbook.procedure, keepsAnswers: true
      ).texts(naming: &zones)
    } catch {
      return nil
    }
  }
}

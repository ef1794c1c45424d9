public import CivilTime
import Procedure

/// A calendar that programs subscribe to: what it shows, gathered and ready to be written.
///
/// The same objects on the same day (UTC) give the same bytes.
public struct Feed: Sendable {
  /// Which calendar it is.
  public let name: FeedName
  /// How much it shows.
  public let privacy: Privacy
  /// The name that calendar programs show.
  public let title: String

  /// Whether it leaves nothing out: neither what is long over nor what its owner keeps private.
  let isWhole: Bool

  let words: FeedWords
  let objects: [StoredObject]
  let clients: ClientBook
  let people: [PersonID: Person]
  let procedure: Procedure
  /// The part of every UID that tells the office's own from those of other programs.
  let office: String
  /// Where days and floating times are read to tell what is over.
  let zone: Zone
  /// The start of the day on which it is written.
  let today: Instant

  /// How long a cancelled object is still shown, as cancelled (promise 5).
  static let tombstoneSeconds = 30 * 86_400
  /// How long an object is shown after it is over.
  static let pastSeconds = 366 * 86_400

  /// Gathers what a feed shows at an instant; `whole` is for whoever takes the data elsewhere.
  public init(
    _ name: FeedName, _ privacy: Privacy, seeing view: any View, at now: Instant,
    whole: Bool = false
  ) throws(Fault) {
    let people = try view.people
    let clients = try view.clients
    let office = try view.office
    let today = Self.today(at: now)
    let shown = Span(today - Self.pastSeconds, today + Self.aheadSeconds)
    var objects: [String: StoredObject] = [:]
    for object in try name.objects(in: view, people: people, during: shown) {
      // One UID stands for one object; of two copies the one that was changed more often counts.
      if let other = objects[object.uid], Self.order(other, object) { continue }
      objects[object.uid] = object
    }
    self.name = name
    self.privacy = privacy
    isWhole = whole
    self.objects = objects.values.sorted { ($0.uid, $0.path) < ($1.uid, $1.path) }
    self.clients = clients
    self.people = people
    procedure = try view.handbook.procedure
    self.today = today
    self.office = office.id
    zone = office.zone
    words = FeedWords(language: name.language(people: people, clients: clients))
    title = name.title(privacy, people: people, clients: clients, words: words)
  }

  /// One object as its reader's own feed shows it, to be sent to them: everything in words, unless
  /// somebody else keeps it private.
  public init(
    of object: StoredObject, for reader: PersonID, seeing view: any View, at now: Instant
  ) throws(Fault) {
    let people = try view.people
    let clients = try view.clients
    let office = try view.office
    name = .person(reader)
    privacy = .full
    isWhole = false
    objects = [object]
    self.people = people
    self.clients = clients
    procedure = try view.handbook.procedure
    today = Self.today(at: now)
    self.office = office.id
    zone = office.zone
    words = FeedWords(language: name.language(people: people, clients: clients))
    title = name.title(privacy, people: people, clients: clients, words: words)
  }

  /// The start of the day (UTC) of an instant: a feed's bytes change with nothing finer.
  public static func today(at now: Instant) -> Instant {
    Instant(seconds: now.seconds - now.seconds.flooredRemainder(by: 86_400))
  }

  private static let aheadSeconds = 730 * 86_400

  private static func order(_ one: StoredObject, _ other: StoredObject) -> Bool {
    one.sequence != other.sequence
      ? one.sequence > other.sequence : one.path < other.path
  }
}

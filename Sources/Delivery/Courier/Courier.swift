public import Chat
public import CivilTime
public import Logging
import Planner
public import Reception
public import ServiceLifecycle
import Store
import Synchronization

/// Takes messages out of the outbox and hands them over, until the program ends.
///
/// Each is handed over at least once, with a key that stays the same: whoever dies on the way has it
/// taken over once its lease runs out, and what comes of it counts for its last holder alone.
public struct Courier: Service {
  let reception: Reception
  let name: String
  let chats: ChatCarrier
  let mail: MailCarrier
  let patience: Patience
  let figures: DeliveryFigures
  let logger: Logger
  let now: @Sendable () -> Instant
  let chance: @Sendable () -> Double
  private let pause: @Sendable () async throws -> Void
  private let flights = Flights()

  /// A courier named as no other is; `chance` gives numbers from 0 to 1, and `pause` waits from one
  /// look into the outbox to the next.
  public init(
    over reception: Reception, name: String, post: any Post, mailer: any Mailer,
    patience: Patience = Patience(), figures: DeliveryFigures = DeliveryFigures(),
    logger: Logger, now: @escaping @Sendable () -> Instant,
    chance: @escaping @Sendable () -> Double = { Double.random(in: 0...1) },
    pause: @escaping @Sendable () async throws -> Void = {
      try await Task.sleep(for: .milliseconds(250))
    }
  ) {
    self.reception = reception
    self.name = name
    chats = ChatCarrier(post: post)
    mail = MailCarrier(mailer: mailer)
    self.patience = patience
    self.figures = figures
    self.logger = logger
    self.now = now
    self.chance = chance
    self.pause = pause
  }

  /// The channels that it serves; terminals fetch their own.
  static let channels = Platform.allCases.map(\.rawValue) + [Channel.mail]

  /// Looks again and again until the program ends; what is on its way then is finished first.
  public func run() async throws {
    await withDiscardingTaskGroup { group in
      while !isEnding {
        for parcel in await take() { group.addTask { await fly(parcel) } }
        await cancelWhenGracefulShutdown { try? await pause() }
      }
    }
  }

  /// Hands over what is due now and returns when all of that is finished.
  public func round() async {
    await withDiscardingTaskGroup { group in
      for parcel in await take() { group.addTask { await fly(parcel) } }
    }
  }

  private var isEnding: Bool { Task.isCancelled || Task.isShuttingDownGracefully }

  /// A message in words on its way, with its channel.
  struct Flight: Sendable {
    var parcel: Parcel
    /// Nil where nothing of it is left to say.
    var push: Push?
    /// When somebody else may take it.
    var end: Instant
  }

  /// Takes what may fly now, from each channel its share at most, so that a slow one leaves room.
  private func take() async -> [Flight] {
    var taken: [Flight] = []
    do {
      let now = now()
      let (waiting, channels) = try await reception.store.read { book in
        let waiting = try Self.channels.filter { try book.isWaiting($0, for: nil, at: now) }
        guard !waiting.isEmpty else { return (waiting, 0) }
        let open = try Self.channels.filter { channel in
          try waiting.contains(channel) || Hookup.isKept(for: channel, in: book)
        }
        return (waiting, open.count)
      }
      let free = flights.free(for: waiting, among: channels, of: patience.flights)
      flights.went(well: true)
      for (channel, count) in free where count > 0 {
        for flight in try await claim(channel, count) {
          flights.start(channel)
          taken.append(flight)
        }
      }
    } catch {
      if flights.went(well: false) {
        logger.error("the outbox cannot be read", metadata: ["error": "\(error)"])
      }
    }
    return taken
  }

  private func claim(_ channel: String, _ count: Int) async throws -> [Flight] {
    let now = now()
    let end = now + patience.lease
    return try await reception.parcels(
      on: channel, to: nil, by: name, until: end, at: now, limit: count, oneEach: true
    ).map { Flight(parcel: $0.parcel, push: $0.push, end: end) }
  }

  /// Carries a message, then the next of its channel, until none is due there.
  private func fly(_ first: Flight) async {
    let channel = first.parcel.channel
    var next: Flight? = first
    while let flight = next {
      next = nil
      do {
        try await carry(flight)
        if !isEnding { next = try await claim(channel, 1).first }
      } catch {
        logger.error(
          "a message stays with its courier until its lease runs out",
          metadata: ["parcel": "\(flight.parcel.number)", "error": "\(error)"])
      }
    }
    flights.end(channel)
  }
}

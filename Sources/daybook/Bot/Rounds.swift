import Delivery
import Logging
import Reception
import ServiceLifecycle
import Web

/// What a served office does by the clock: it lays out days, says what is due, and delivers it.
struct Rounds {
  let reception: Reception
  /// A name that no other process bears.
  let holder: String
  let logger: Logger
  let clock: Clock
  private let figures = DeliveryFigures()
  private let post = PostOffice()

  init(reception: Reception, holder: String, logger: Logger, clock: Clock) {
    self.reception = reception
    self.holder = holder
    self.logger = logger
    self.clock = clock
  }

  /// The services, the one that needs no other first.
  var members: [Household.Member] {
    let now = { @Sendable [clock] in clock.now }
    return [
      Household.Member(
        Courier(
          over: reception, name: holder, post: post, mailer: MailProgram(),
          figures: figures, logger: logger, now: now)),
      Household.Member(
        Timekeeper(over: reception, holder: holder, figures: figures, logger: logger, now: now)),
    ]
  }

  /// Answers what comes from chat platforms; what is late goes out by the same post as the rest.
  var desk: ChatDesk { ChatDesk(reception: reception, late: post) }

  /// Ends what is held beyond the services.
  func close() async { await post.close() }

  /// What the site tells of them.
  var neighbour: Neighbour {
    Neighbour(
      isReady: { [figures] in figures.hasTicked },
      figures: { [figures, clock] book in try figures.text(seeing: book, at: clock.now) })
  }
}

extension Logger {
  /// A line on stderr for each decision that nobody asked for.
  static var decisions: Logger {
    Logger(label: "daybook", factory: { StreamLogHandler.standardError(label: $0) })
  }
}

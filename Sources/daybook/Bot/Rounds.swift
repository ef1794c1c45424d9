import Chat
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

  /// How answers go out that a platform does not wait for.
  var late: some LateAnswers { LatePost(post: post) }

  /// What the site tells of them.
  var neighbour: Neighbour {
    Neighbour(
      isReady: { [figures] in figures.hasTicked },
      figures: { [figures, clock] book in try figures.text(seeing: book, at: clock.now) })
  }
}

/// Sends late answers by the same post as everything else, to open addresses only.
private struct LatePost: LateAnswers {
  let post: PostOffice

  func send(_ draft: HTTPDraft) async throws -> HTTPReceipt {
    let answer = try await post.send(draft, anywhere: false)
    return HTTPReceipt(status: answer.status, body: answer.body)
  }
}

extension Logger {
  /// A line on stderr for each decision that nobody asked for.
  static var decisions: Logger {
    Logger(label: "daybook", factory: { StreamLogHandler.standardError(label: $0) })
  }
}

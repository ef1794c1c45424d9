import Chat
import CivilTime
import Logging
import Planner
import Reception
import Store

extension Courier {
  /// Hands one message over and writes down what came of it.
  func carry(_ flight: Flight) async throws {
    let parcel = flight.parcel
    guard let push = flight.push else {
      return try await finish(parcel, .cancelled, as: "cancelled")
    }
    let (hookup, account) = try await reception.store.read { book in
      (
        try Hookup(for: parcel.channel, in: book),
        try book.accounts(of: push.to).first { $0.platform == parcel.channel }
      )
    }
    guard let hookup else { return try await give(up: parcel, "the channel is not set up") }
    guard let account else { return try await give(up: parcel, "nobody is linked there") }
    let trial: Trial
    if parcel.channel == Channel.mail {
      trial = await mail.carry(
        try await letter(push, to: account, over: hookup), over: hookup)
    } else if let platform = Platform(rawValue: account.platform) {
      trial = await chats.carry(
        OutboundMessage(
          to: account.place ?? account.user, text: push.text,
          buttons: push.answers.map { Button(label: $0.label, value: $0.line) }, key: push.key),
        over: ChatCarrier.Route(platform, Secrets(hookup.values), at: now()))
    } else {
      trial = .never("no such platform")
    }
    switch trial {
    case .handedOver: try await finish(parcel, .sent, as: "sent")
    case .later(let reason, _) where parcel.attempt >= patience.tries:
      try await give(up: parcel, reason)
    case .later(let reason, let wanted):
      let again = patience.again(
        after: parcel.attempt, wanted: wanted, at: now(), chance: chance())
      try await finish(parcel, .failed(reason, again: again), as: "retried", reason)
    case .never(let reason): try await give(up: parcel, reason)
    }
  }

  /// Takes the next way to whom a message is for, where there is one.
  private func give(up parcel: Parcel, _ reason: String) async throws {
    let to = parcel.message.to
    let next = try await reception.store.read { book in
      Self.channel(after: parcel.channel, of: try book.channels(of: to))
    }
    try await finish(
      parcel, .refused(reason, next: next), as: next == nil ? "dead" : "failed", reason)
  }

  /// The way after another; the last one where that is a way no longer, and none after the last.
  static func channel(after channel: String, of channels: [String]) -> String? {
    guard let place = channels.firstIndex(of: channel) else { return channels.last }
    return channels.dropFirst(place + 1).first
  }

  private func finish(
    _ parcel: Parcel, _ end: Delivered, as word: Logger.Message, _ reason: String? = nil
  ) async throws {
    let now = now()
    let isOurs = try await reception.store.write { try $0.finish(parcel, end, at: now) }
    var metadata: Logger.Metadata = [
      "parcel": "\(parcel.number)", "to": "\(parcel.message.to)", "channel": "\(parcel.channel)",
      "attempt": "\(parcel.attempt)",
      "refs": "\(parcel.message.reminders.map(\.description).joined(separator: " "))",
    ]
    if let reason { metadata["reason"] = "\(reason)" }
    guard isOurs else {
      logger.notice("somebody else has taken a message over", metadata: metadata)
      return
    }
    figures.note(end, of: parcel, at: now)
    logger.info(word, metadata: metadata)
  }
}

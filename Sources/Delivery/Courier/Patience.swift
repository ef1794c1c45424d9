import CivilTime

/// How long and how often a channel is tried.
public struct Patience: Sendable {
  /// How often a message is tried on one channel before the next one is taken.
  public var tries = 5
  /// How long is waited after the first try, the second and so on, seconds.
  public var delays = [15, 60, 240, 900, 3_600]
  /// How much a wait is changed by chance either way, so that not all come back at one moment.
  public var jitter = 0.2
  /// How long a message is the courier's who took it, seconds.
  public var lease = 60
  /// How many messages may be on their way at one moment, on all channels.
  public var flights = 8

  /// The usual patience.
  public init() {}

  /// When to try again after the try of that number; never before the receiver wants it, but within
  /// the longest wait.
  func again(after attempt: Int, wanted: Int?, at now: Instant, chance: Double) -> Instant {
    let longest = delays.last ?? 0
    let usual = delays.isEmpty ? 0 : delays[min(max(attempt, 1), delays.count) - 1]
    let jittered = Double(usual) * (1 - jitter + 2 * jitter * min(max(chance, 0), 1))
    return now + max(1, Int(jittered.rounded()), min(wanted ?? 0, longest))
  }
}

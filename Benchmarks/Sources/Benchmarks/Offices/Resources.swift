import BotFiles
import CivilTime
import Conversation
import Foundation
import ICalendar
import Planner

/// The folders of the checkout that is measured.
enum Resources {
  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: Checkout.house + "/" + path)))
  }

  static func phrasebook() throws -> Phrasebook {
    let files = FileManager.default.enumerator(atPath: Checkout.house + "/bot")
    let paths = (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yaml") }
    return try Phrasebook(
      files: paths.sorted().map { BotFile(path: $0, text: try bytes("bot/" + $0)) })
  }

  @Sendable static func holidays() throws -> WorkingCalendar {
    try WorkingCalendar(
      holidays: (2024...2027).map { try CalendarText(bytes("calendars/holidays/cn-\($0).ics")) })
  }
}

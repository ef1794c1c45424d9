import BotFiles
import CivilTime
import Conversation
import Foundation
import Planner

/// The bot as it is shipped, and a scene of the example office to talk to it in.
enum Bot {
  static let phrasebook = Result { try Phrasebook(files: files()) }

  /// The folder `bot/` of the checkout.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "bot")
    .resolvingSymlinksInPath()

  /// Paths of everything below `bot/`.
  static func paths() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(".") }
  }

  /// Every file below `bot/` that the bot reads.
  static func files() throws -> [BotFile] {
    try paths().filter { $0.hasSuffix(".yaml") }.map { path in
      BotFile(path: path, text: [UInt8](try Data(contentsOf: folder.appending(path: path))))
    }
  }

  /// The files with one of them changed, or without it.
  static func files(changing path: String, _ change: (String) -> String?) throws -> [BotFile] {
    try files().compactMap { file in
      guard file.path == path else { return file }
      return change(String(decoding: file.text, as: UTF8.self))
        .map { BotFile(path: path, text: Array($0.utf8)) }
    }
  }

  static let shanghai = Zone(identifier: "Asia/Shanghai") ?? .utc

  static let people: [PersonID: Person] = Dictionary(
    uniqueKeysWithValues: [
      Person(
        id: "li.wei", name: "Li Wei", chineseName: "李伟", roles: [.broker], team: "east"),
      Person(
        id: "zhao.lei", name: "Zhao Lei", chineseName: "赵磊", roles: [.broker], team: "east",
        language: .chinese),
      Person(id: "dana.cole", name: "Dana Cole", roles: [.broker], team: "west"),
      Person(
        id: "sun.hui", name: "Sun Hui", chineseName: "孙辉", roles: [.branchHead],
        language: .chinese),
      Person(id: "room-1", name: "Room 1", chineseName: "一号会议室", roles: [.room]),
    ].map { ($0.id, $0) })

  /// Monday 23 November 2026, 09:10 in Shanghai, unless another time is given.
  static func scene(
    _ speaker: PersonID = "li.wei", at time: String = "2026-11-23T09:10", zone: Zone = shanghai,
    session: Session = Session()
  ) -> Scene {
    let wall = WallTime(time) ?? WallTime(seconds: 0)
    return Scene(
      speaker: people[speaker] ?? Person(id: speaker, name: "?", roles: [.broker]),
      people: people, now: zone.instant(of: wall), zone: zone,
      calendar: WorkingCalendar(
        exceptions: [
          DayException(
            Day(unchecked: 2026, 10, 1), .dayOff, name: "国庆节", englishName: "National Day")
        ],
        years: [2025: .official, 2026: .official, 2027: .provisional]),
      session: session)
  }

  /// What a line means in that scene.
  static func hear(_ line: String, in scene: Scene = scene()) throws -> Heard {
    try phrasebook.get().understand(line, in: scene)
  }

  static let wangFang = Client(
    ref: Ref(.client, 1), name: "Wang Fang", chineseName: "王芳", broker: "li.wei")

  /// An appointment with Wang Fang.
  static func meeting(
    _ number: Int = 1, at time: String = "2026-11-24T15:00", seconds: Int = 2_700,
    purpose: String = "renewal review", place: String? = "Guomao",
    status: Appointment.Status = .booked, zone: Zone = shanghai
  ) -> Meeting {
    Meeting(
      Appointment(
        ref: Ref(.appointment, number), uid: "A\(number)@x", owner: "li.wei",
        client: wangFang.ref, purpose: purpose, place: place, room: nil,
        start: WallTime(time) ?? WallTime(seconds: 0), seconds: seconds, zone: zone,
        status: status),
      client: wangFang)
  }

  /// What is said to a decision.
  static func reply(
    to outcome: Outcome, choices: [Command] = [], of command: Command = .whoAmI,
    in scene: Scene = scene()
  ) throws -> Reply {
    var scene = scene
    return try phrasebook.get().reply(
      to: Decision(outcome, choices: choices), of: command, in: &scene)
  }
}

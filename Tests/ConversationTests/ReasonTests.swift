import Planner
import Testing

@testable import Conversation

@Suite("Why a message was not delivered")
struct ReasonTests {
  @Test(
    "It is said in the reader's language, numbers and names kept",
    arguments: [
      ("the channel is not set up", "渠道未设置"),
      ("no such user", "没有这个用户"),
      ("the mail program ends with 75", "邮件程序以 75 退出"),
      ("the mail program takes over 30 s", "邮件程序 30 秒内未结束"),
      ("line: url is missing", "缺少 line: url"),
      ("signal 9 ends the mail program", "邮件程序被信号 9 终止"),
    ])
  func words(kept: String, chinese: String) throws {
    let phrasebook = try Bot.phrasebook.get()
    #expect(phrasebook.replies(in: .english).reason(kept) == kept)
    #expect(phrasebook.replies(in: .chinese).reason(kept) == chinese)
  }

  @Test("What only the receiver knows is said in its own words")
  func unknown() throws {
    let chinese = try Bot.phrasebook.get().replies(in: .chinese)
    for kept in ["HTTP 410", "channel_not_found", "550 5.1.1 no such mailbox"] {
      #expect(chinese.reason(kept) == kept)
    }
  }
}

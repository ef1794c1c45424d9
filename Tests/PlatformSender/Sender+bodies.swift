import Chat
import Wire

extension Sender {
  /// A body in which a person says something; the same id is the same delivery.
  public func body(saying text: String, _ id: String = "m1", at time: Int = now) -> String {
    let said = JSON.string(text).text
    let form = Form.encoded(text)
    return switch platform {
    case .line:
      #"{"type":"chat.line","timestamp":"2026-03-06T08:00:00Z","data":{"user":"\#(user)","#
        + #""room":"\#(isGroup ? "all" : user)","text":\#(said)}}"#
    case .slack:
      "command=%2Fdaybook&text=\(form)&user_id=\(user)&channel_id=\(isGroup ? "C" : "D")1"
        + "&trigger_id=\(id)&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1"
    case .mattermost:
      "token=tokentwo&command=%2Fdaybook&text=\(form)&user_id=\(user)&channel_id=c1"
        + "&channel_name=\(isGroup ? "town-square" : Self.direct)&trigger_id=\(id)"
    case .telegram:
      #"{"update_id":"\#(id)","message":{"from":{"id":"\#(user)","is_bot":false},"chat":{"id":"#
        + (isGroup ? #"-9,"type":"group"}"# : #""\#(user)","type":"private"}"#)
        + #","text":\#(said)}}"#
    case .dingtalk:
      #"{"msgtype":"text","msgId":"\#(id)","senderId":"s","senderStaffId":"\#(user)","#
        + #""conversationId":"cid1","conversationType":"\#(isGroup ? 2 : 1)","#
        + #""text":{"content":\#(said)}}"#
    case .feishu:
      #"{"schema":"2.0","header":{"event_id":"\#(id)","token":"verify-me","app_id":"cli_1","#
        + #""event_type":"im.message.receive_v1","create_time":"\#(time)000"},"#
        + #""event":{"sender":{"sender_id":{"open_id":"\#(user)"},"sender_type":"user"},"#
        + #""message":{"message_id":"om_1","chat_id":"oc_1","message_type":"text","#
        + #""chat_type":"\#(isGroup ? "group" : "p2p")","#
        + #""content":\#(JSON.string("{\"text\":\(said)}").text)}}}"#
    case .wecom:
      "<xml><ToUserName><![CDATA[wx]]></ToUserName>"
        + "<FromUserName><![CDATA[\(user)]]></FromUserName><CreateTime>1</CreateTime>"
        + "<MsgType><![CDATA[text]]></MsgType><Content>\(FlatXML.section(text))</Content>"
        + "<MsgId>\(id)</MsgId></xml>"
    case .discord:
      #"{"type":2,"id":"\#(id)","application_id":"a1","token":"tok","channel_id":"c1","#
        + (isGroup ? #""guild_id":"g1","# : #""channel":{"id":"c1","type":1},"#)
        + #""user":{"id":"\#(user)"},"data":{"name":"daybook","options":"#
        + #"[{"name":"line","type":3,"value":\#(said)}]}}"#
    }
  }

  private static let direct =
    String(repeating: "a", count: 26) + "__" + String(repeating: "b", count: 26)

  /// What WeCom's answer says, opened; any other as it is.
  public func words(_ answer: String) -> String {
    guard platform == .wecom else { return answer }
    guard let start = answer.firstRange(of: "<Encrypt><![CDATA[")?.upperBound,
      let end = answer.firstRange(of: "]]></Encrypt>")?.lowerBound,
      let opened = seal?.open(String(answer[start..<end]))
    else { return "" }
    return String(decoding: opened.content, as: UTF8.self)
  }
}

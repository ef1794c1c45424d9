import HTTPTypes
import Hummingbird
import NIOCore

/// The page at `/`: what this is and how to subscribe.
enum FrontPage {
  static let response = Response(
    status: .ok,
    headers: [
      .contentType: "text/html; charset=utf-8",
      .cacheControl: "public, max-age=3600",
      .contentSecurityPolicy:
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    ],
    body: ResponseBody(byteBuffer: ByteBuffer(string: text)))

  private static let text = """
    <!DOCTYPE html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Daybook</title>
    <style>
      body { max-width: 38rem; margin: 2rem auto; padding: 0 1rem;
             font: 1rem/1.5 system-ui, sans-serif; }
      code { background: #8882; padding: 0 .2em; }
    </style>
    <h1>Daybook</h1>
    <p>The day-book of an insurance brokerage: appointments, tasks and renewals, kept as iCalendar
    data.</p>
    <h2>Subscribe</h2>
    <p>Ask whoever runs the office's Daybook for a feed of yours:
    <code>daybook feed new person/YOU</code>. Put this site's address before the path it prints.
    The address is a secret like a password; it can be closed at any time.</p>
    <ul>
      <li>Apple Calendar: File, New Calendar Subscription.</li>
      <li>Google Calendar: Other calendars, From URL.</li>
      <li>Outlook: Add calendar, Subscribe from web.</li>
      <li>Thunderbird: New Calendar, On the Network.</li>
    </ul>
    <div lang="zh">
    <h2>订阅</h2>
    <p>Daybook 是保险经纪公司的日程簿,预约、任务和续保都以 iCalendar 数据保存。</p>
    <p>请向管理员索取你的订阅地址:<code>daybook feed new person/你的账号</code>,
    在它给出的路径前加上本站网址。地址等同密码,请勿外传,可随时停用。</p>
    <ul>
      <li>苹果日历:文件,新建日历订阅。</li>
      <li>谷歌日历:其他日历,通过网址添加。</li>
      <li>Outlook:添加日历,从 Web 订阅。</li>
      <li>Thunderbird:新建日历,网络上的日历。</li>
    </ul>
    </div>
    </html>

    """
}

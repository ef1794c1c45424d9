import Testing

/// Lines that brokers type and that hold no time.
@Suite("Lines without a time")
struct NoTimeTests {
  private static let english = """
    may I come in
    you may call her
    it may take longer
    one may ask
    we may lose the client
    march on
    they march to the office
    second opinion
    a second look at the form
    second hand car
    wait a second
    section 3.2
    see section 4 of the policy
    chapter 12 of the handbook
    page 31
    clause 7.1 covers it
    article 15
    item 3.4.1
    version 3.15.2
    update to 2.0.1
    room 3
    floor 12
    building 5
    flat 4, Nanjing Road
    policy P-2026-0001
    policy PDAA202644010000012345
    no. 20261123001
    claim CL-2026-55
    invoice 4711/2026/9
    call 138-0013-8000
    +86 138 0013 8000
    021-5888 1234
    1-800-555-0199
    (021) 5888-1234
    my number is 13800138000
    fax 021-58881234
    $20
    $1,200.50
    €300
    ¥3000
    3,000 yuan
    the premium is 9,860
    pay 12.50 now and then
    20%
    a rate of 3.5 percent
    6.45 percent
    5 kg
    40 coins
    12 people came
    two of them
    three clients wait
    a dozen forms
    ratio 4:3
    a 1:1 talk
    it is 24/7/365/2
    ISO 9001
    B-12
    A4
    C1
    T12
    Y3
    room-1
    li.wei
    sun.hui@example.com
    www.example.com/a/b
    192.168.255.255
    10.0.0.1
    file v2.txt
    good morning
    Good Afternoon, Mr Wang
    good night all
    nowhere to go
    he sat down
    the sun is out
    that is a no
    the dec is broken
    mar the surface
    knowledge
    the mayor
    sundry costs
    match the names
    augusta is a town
    tell them more
    them ago
    in am
    the day
    deliver 2000 pieces
    2020
    2012-1400
    80-32-89-89
    1-2-3
    4-5-6
    123-12-1234
    8/32
    06/31/2022
    31/31
    25:00
    3:75
    99/99
    14pm
    """
  private static let chinese = """
    一点都不贵
    一点也不急
    有一点贵
    快一点
    早一点说
    一点问题
    万一他不来
    三三两两
    6号楼
    3号线
    周日程表
    这周程序
    12楼
    3室
    2栋
    我的电话是138-0013-8000
    我的电话号码是888-000-9999
    电话13800138000
    保单号 20261123001
    保单PDAA202644010000012345
    身份证310101199001011234
    3,000元
    ¥3000
    保费9,860元
    30万保额
    百分之三
    20%
    3.2节
    第3.2条
    版本3.15.2
    请检查:192.168.255.255
    比例4:3
    七上八下
    一五一十
    三心二意
    五花八门
    乱七八糟
    九牛一毛
    两个客户
    三份保单
    十张表
    一家三口
    四川
    三亚
    王五来了
    李四不来
    赵六签了
    号码12-345
    早上好
    下午好
    晚上好
    上海分公司
    下级机构
    明细表
    今麦郎
    后台系统
    前台电话
    日程安排
    月饼
    年轻客户
    周总来了
    张周
    点名
    分红险
    时代
    """

  @Test(
    "None is found",
    arguments: (english + "\n" + chinese).split(separator: "\n").map(String.init))
  func none(line: String) throws {
    #expect(try TimePhraseTests.facts(line).isEmpty)
  }

  @Test("There are enough of them")
  func count() {
    #expect(Self.english.split(separator: "\n").count >= 90)
    #expect(Self.chinese.split(separator: "\n").count >= 60)
  }
}

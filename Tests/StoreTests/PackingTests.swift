import Planner
import Store
import StoreConformance
import Testing

@Suite("Packing")
struct PackingTests {
  @Test("A number comes back", arguments: [0, 1, -1, 63, 64, -64, 8191, 1 << 40, .max, .min])
  func number(number: Int) throws {
    var packing = Packing()
    packing.add(number)
    packing.add("after")
    var unpacking = Unpacking(packing.bytes)
    #expect(try unpacking.number() == number)
    #expect(try unpacking.text() == "after")
  }

  @Test("Small numbers take one byte", arguments: -64...63)
  func small(number: Int) {
    var packing = Packing()
    packing.add(number)
    #expect(packing.bytes.count == 1)
  }

  private static let insteadOfSomebody: Reminder = {
    var reminder = Reminder(
      ref: Ref(.reminder, 17), to: "zhao.lei", owner: "li.wei", kind: .due, uid: "T1@x",
      about: Ref(.task, 1), key: "~due", due: Sample.now, isUrgent: true)
    reminder.instead = "li.wei"
    return reminder
  }()

  static let records: [Record] = [
    .object(Sample.meeting(1, day: 3, hour: 10, "SUMMARY:\u{1F4C5}")),
    .object(
      StoredObject(
        calendar: "", name: "", uid: "", kind: .availability, ref: nil, owner: "x", client: nil,
        sequence: -1, text: [0, 255])),
    .client(Sample.wangFang),
    .client(
      Client(
        ref: Ref(.client, 1_000_000), name: "N", kind: .organisation, city: "上海",
        language: .chinese, birthday: "1980-02-29")),
    .reminder(Self.insteadOfSomebody), .person(Sample.liWei), .person(Sample.zhaoLei),
    .person(Sample.room),
  ]

  @Test("A record comes back", arguments: records)
  func record(record: Record) throws {
    #expect(try Record(packed: record.packed) == record)
  }

  @Test("Bytes cut short or altered are refused, never trapped on", arguments: records)
  func broken(record: Record) {
    let bytes = record.packed
    for length in bytes.indices {
      #expect(throws: Unpacking.Broken.self) { try Record(packed: Array(bytes[..<length])) }
    }
    var source = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      var altered = bytes
      altered[Int.random(in: bytes.indices, using: &source)] = .random(in: 0...255, using: &source)
      _ = try? Record(packed: altered)
    }
  }
}

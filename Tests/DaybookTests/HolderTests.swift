import Testing

@testable import daybook

@Suite("Who holds leases")
struct HolderTests {
  @Test(
    "A process that lives has not ended, one that was never there has, another machine's may not")
  func ended() throws {
    let own = Holder.newName()
    #expect(!Holder.hasEnded(own))
    var parts = own.split(separator: "/").map(String.init)
    try #require(parts.count == 4)
    parts[2] += "1"
    #expect(Holder.hasEnded(parts.joined(separator: "/")), "another process has its number now")
    parts[1] = "4194305"
    #expect(Holder.hasEnded(parts.joined(separator: "/")), "no process has so high a number")
    parts[0] += "x"
    #expect(!Holder.hasEnded(parts.joined(separator: "/")), "nothing is known of other machines")
    #expect(!Holder.hasEnded("k3j4"))
    #expect(Holder.newName() != own)
  }
}

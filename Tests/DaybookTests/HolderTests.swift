import Foundation
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

  @Test("A process that was killed has ended, though nobody has asked yet how")
  func unasked() throws {
    let script = "sleep 0 & read -r stat < /proc/$!/stat; echo $stat; exec sleep 60"
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", script]
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    defer {
      kill(shell.processIdentifier, SIGKILL)
      shell.waitUntilExit()
    }
    // The shell has become another program, which never asks for what its child came to.
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let fields = line.split(whereSeparator: \.isWhitespace)
    try #require(fields.count > 21)
    let own = Holder.newName().split(separator: "/")
    let name = "\(own[0])/\(fields[0])/\(fields[21])/x"
    while !Holder.hasEnded(name) { try #require(shell.isRunning) }
  }
}

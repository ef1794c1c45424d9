import ArgumentParser
import Reception
import SQLiteStore
import Store
import Terminal

/// `daybook check`: proves the day-book, or what the bot says and the calendars it comes with.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove the journal's chain, rebuild what is derived and compare.",
    discussion: """
      With --resources, bot/ and calendars/ of that directory are checked instead, unless --data \
      is given too. With --proof, an archive that the bot's proof has made is checked.
      """)

  @Option(help: "An archive that proves what happened to an object.", completion: .file())
  var proof: String?

  @OptionGroup var data: DataOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    var findings: [String] = []
    if let proof { findings += try await checkProof(proof) }
    if resources.named != nil {
      findings += try resources.resources.findings()
      if findings.isEmpty { Output.say("bot/ and calendars/ are well") }
    }
    if resources.named == nil && proof == nil || data.named != nil {
      do {
        findings += try await checkStore()
      } catch let error as StoreError where error.kind == .corrupt {
        throw Failure(error.description)
      }
    }
    findings.forEach { Output.say($0) }
    if !findings.isEmpty { throw ExitCode(Failure.Status.no.rawValue) }
  }

  /// What is wrong with a proof, taken for itself; with `--data` beside the day-book as well.
  private func checkProof(_ path: String) async throws -> [String] {
    guard let archive = ProofArchive(try File.read(path.absolutePath)) else {
      throw Failure("\(path): is no archive that proves anything")
    }
    var findings = archive.findings()
    if data.named != nil, findings.isEmpty {
      let office = try OpenOffice(data: data, resources: resources)
      findings = try await office.store.read { book in
        try archive.findings(
          against: book.chained(archive.numbers), entries: book.entries(archive.numbers))
      }
      try office.close()
    }
    if findings.isEmpty {
      Output.say("\(path): \(archive.numbers.count) journal entries, all is well")
    }
    return findings.map { "\(path): \($0)" }
  }

  private func checkStore() async throws -> [String] {
    let office = try OpenOffice(data: data, resources: resources)
    var findings = try await office.store.check()
    let basis = try resources.resources.basis()
    if try await office.store.read({ try $0.setting(Reception.basis) }) != basis {
      // The next start works it out anew.
      findings.removeAll { $0.kind == .derived }
    }
    let entries = try await office.store.read { try $0.lastNumber }
    try office.close()
    if findings.isEmpty {
      Output.say("\(office.directory): \(entries) journal entries, all is well")
    }
    return findings.map { "\($0)" }
  }
}

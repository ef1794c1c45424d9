import ArgumentParser
import Delivery
import SQLiteStore
import ServiceLifecycle
import Terminal
import Web

/// `daybook serve`: feeds over HTTP, with the bot beside them.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve feeds and chat platforms over HTTP until Ctrl-C, or with --bot until the end "
      + "of the input.",
    discussion: """
      Platforms are answered at /webhooks/PLATFORM once daybook webhook set has their keys; its \
      --help tells the limits.
      """)

  @OptionGroup var data: DataOption
  @Option(help: "The URL of a PostgreSQL database; not in this version.")
  var postgres: String?
  @Option(help: "The name or address to listen at.")
  var host = "127.0.0.1"
  @Option(help: "The port; 0 takes any that is free.")
  var port = 8765
  @Option(help: "Answer the lines of this person on standard input.")
  var bot: String?
  @Option(help: "The certificate, a PEM file.", completion: .file())
  var tlsCert: String?
  @Option(help: "Its private key, a PEM file.", completion: .file())
  var tlsKey: String?
  @OptionGroup var clock: ClockOption
  @OptionGroup var resources: ResourceOption

  func validate() throws {
    if !(0...65_535).contains(port) { throw ValidationError("--port \(port): say 0 to 65535") }
    if (tlsCert == nil) != (tlsKey == nil) {
      throw ValidationError("--tls-cert and --tls-key go together")
    }
  }

  func run() async throws {
    if postgres != nil {
      throw Failure(.usage, "--postgres is not in this version: say --data DIR")
    }
    let office = try OpenOffice(data: data, resources: resources)
    let clock = clock.clock
    let (listening, doors) = AsyncStream.makeStream(of: Int.self)
    let settings = WebSettings(host: host, port: port, certificate: certificate)
    let isAlone = bot == nil
    let reception = try office.reception()
    let rounds = Rounds(
      reception: reception, holder: Holder.newName(), logger: isAlone ? .decisions : .silent,
      clock: clock)
    let server = try WebServer(
      over: office.store, chat: rounds.desk, settings: settings, beside: rounds.neighbour,
      logger: .silent,
      now: { clock.now },
      serving: { port in
        if isAlone { Output.complain("daybook: serving at \(settings.address(port: port))") }
        doors.yield(port)
        doors.finish()
      })
    var members = [Household.Member(server)] + rounds.members
    if let bot {
      var loop = try await BotLoop(
        office: office, reception: reception, person: bot, clock: clock)
      loop.turnsClock = false
      loop.ready = { for await _ in listening.cancelOnGracefulShutdown() {} }
      members.append(Household.Member(loop, endsAll: true))
    } else {
      try await office.settle(by: reception, at: clock.now)
    }
    try await Holder.releaseEnded(in: office.store)
    do {
      try await Household.run(members)
    } catch {
      await rounds.close()
      throw error
    }
    await rounds.close()
    try office.close()
  }

  private var certificate: WebSettings.Certificate? {
    guard let tlsCert, let tlsKey else { return nil }
    return WebSettings.Certificate(chain: tlsCert, key: tlsKey)
  }
}

extension WebSettings {
  /// Where it is served, as a browser takes it.
  func address(port: Int) -> String {
    "\(certificate == nil ? "http" : "https")://\(host.contains(":") ? "[\(host)]" : host):\(port)/"
  }
}

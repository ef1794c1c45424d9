import Logging
import ServiceLifecycle
import UnixSignals

/// Everything that runs side by side until it is asked to end: by Ctrl-C, SIGTERM or the end of
/// the input.
enum Household {
  /// Somebody of it.
  struct Member {
    let service: any Service
    /// Whether the others end when it does.
    let endsAll: Bool

    init(_ service: any Service, endsAll: Bool = false) {
      self.service = Named(service: service)
      self.endsAll = endsAll
    }
  }

  /// A service that is described by its type: a group describes each of its services, which for one
  /// that holds every word of the bot takes longer than all else at the start.
  private struct Named: Service, CustomStringConvertible {
    let service: any Service
    var description: String { "\(type(of: service))" }
    func run() async throws { try await service.run() }
  }

  /// Runs all of them; returns when the last has ended, throws what one of them failed with.
  static func run(_ members: [Member], logger: Logger = .silent) async throws {
    let services = members.map { member in
      ServiceGroupConfiguration.ServiceConfiguration(
        service: member.service,
        successTerminationBehavior: member.endsAll ? .gracefullyShutdownGroup : .ignore,
        failureTerminationBehavior: .gracefullyShutdownGroup)
    }
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: services, gracefulShutdownSignals: [.sigint, .sigterm], logger: logger))
    try await group.run()
  }
}

extension Logger {
  /// Says nothing: what a user has to know is said by the commands.
  static var silent: Logger {
    Logger(label: "daybook") { _ in SwiftLogNoOpLogHandler() }
  }
}

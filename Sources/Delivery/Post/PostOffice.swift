import AsyncHTTPClient
public import Chat
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// Sends requests over HTTP, to the very address that was looked at before.
public final class PostOffice: Post {
  /// How long a request may take, its answer included, seconds.
  public static let timeLimit = 5
  /// The longest body of an answer that is read, bytes.
  public static let longestAnswer = 64 << 10

  private let resolve: @Sendable (String, Int) throws -> String?
  private let clients = Mutex(PinnedClients())

  /// An office that asks the system what address a name stands for.
  public convenience init() {
    self.init { host, port in
      try SocketAddress.makeAddressResolvingHost(host, port: port).ipAddress
    }
  }

  /// An office that asks `resolve` for the IP address of a host.
  init(resolve: @escaping @Sendable (String, Int) throws -> String?) {
    self.resolve = resolve
  }

  /// Looks up the host, refuses an address that may not be gone to, and connects to that address.
  public func send(
    _ draft: HTTPDraft, anywhere: Bool
  ) async throws(PostFailure) -> PostAnswer {
    guard let goal = Destination(draft.url) else { throw .refused("the address is malformed") }
    let address = try await address(of: goal)
    guard anywhere || NetAddress(address)?.isOpen ?? false else {
      throw .refused("the address lies in a private net; allow_private=yes lets it")
    }
    let (client, old) = clients.withLock { $0.client(for: goal.host, at: address) }
    if let old { Task { try? await old.shutdown() } }
    guard let client else { throw .passing("the program is ending") }
    var request = HTTPClientRequest(url: draft.url)
    request.method = HTTPMethod(rawValue: draft.method)
    request.headers = HTTPHeaders(draft.headers.map { ($0.name, $0.value) })
    request.headers.replaceOrAdd(name: "user-agent", value: "daybook")
    if !draft.body.isEmpty { request.body = .bytes(ByteBuffer(bytes: draft.body)) }
    do {
      let response = try await client.execute(
        request, timeout: .seconds(Int64(Self.timeLimit)))
      return PostAnswer(
        status: Int(response.status.code),
        headers: response.headers.map { HTTPDraft.Header(name: $0.name, value: $0.value) },
        body: try await Self.body(of: response))
    } catch {
      throw .passing(Self.words(for: error))
    }
  }

  /// Ends every connection.
  public func close() async {
    for client in clients.withLock({ $0.close() }) { try? await client.shutdown() }
  }

  /// The address that a name stands for just now.
  private func address(of goal: Destination) async throws(PostFailure) -> String {
    if NetAddress(goal.host) != nil { return goal.host }
    let found: String?
    do {
      found = try await NIOThreadPool.singleton.runIfActive { [resolve] in
        try resolve(goal.host, goal.port)
      }
    } catch {
      throw .passing("the host is not found")
    }
    guard let found else { throw .passing("the host has no address") }
    return found
  }

  private static func body(of response: HTTPClientResponse) async throws -> [UInt8] {
    do {
      return Array(buffer: try await response.body.collect(upTo: longestAnswer))
    } catch is NIOTooManyBytesError {
      return []
    }
  }

  /// What went wrong, without the address, which may be a secret.
  private static func words(for error: any Error) -> String {
    switch error {
    case let error as HTTPClientError where error == .deadlineExceeded || error == .connectTimeout:
      "no answer in \(timeLimit) s"
    case let error as HTTPClientError: "HTTP: \(error.shortDescription)"
    case is NIOConnectionError: "cannot connect"
    case is CancellationError: "the program is ending"
    default: "the connection failed"
    }
  }
}

/// Clients that connect to one address each, whatever the name of its host means meanwhile.
private struct PinnedClients {
  private struct Key: Hashable {
    var host: String
    var address: String
  }

  private static let most = 16
  private var kept: [(key: Key, client: HTTPClient)] = []
  private var isClosed = false

  /// The client for a host at an address, and one that is no longer kept; nil after the end.
  mutating func client(for host: String, at address: String) -> (HTTPClient?, old: HTTPClient?) {
    guard !isClosed else { return (nil, nil) }
    let key = Key(host: host, address: address)
    if let place = kept.firstIndex(where: { $0.key == key }) {
      let found = kept.remove(at: place)
      kept.append(found)
      return (found.client, nil)
    }
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.dnsOverride = [host: address]
    configuration.httpVersion = .http1Only
    configuration.timeout.connect = .seconds(Int64(PostOffice.timeLimit))
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    kept.append((key, client))
    return (client, kept.count > Self.most ? kept.removeFirst().client : nil)
  }

  mutating func close() -> [HTTPClient] {
    isClosed = true
    defer { kept = [] }
    return kept.map(\.client)
  }
}

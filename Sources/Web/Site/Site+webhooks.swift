import Chat
import CivilTime
import HTTPTypes
import Hummingbird
import NIOCore

extension Site {
  /// Answers a request of a chat platform; nothing of its body is read before it is known that the
  /// platform is set up, and no more of it than the limit.
  func webhook(_ name: String, _ request: Request) async throws -> Response {
    guard let chat, let setup = try await chat.setup(of: name, at: now()) else {
      return .plain(.notFound, "There is nothing here.\n")
    }
    let limit = setup.limits.inbound.body
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      return .plain(.contentTooLarge, "The request is too large.\n")
    }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: limit)
    } catch is NIOTooManyBytesError {
      return .plain(.contentTooLarge, "The request is too large.\n")
    } catch {
      return .plain(.badRequest, "The request ended too early.\n")
    }
    let headers = request.headers.map { field in
      InboundRequest.Header(field.name.rawName, Array(field.value.utf8))
    }
    let reply = try await chat.answer(
      InboundRequest(
        method: request.method.rawValue, query: request.uri.query ?? "", headers: headers,
        body: Array(body.readableBytesView)),
      of: setup)
    var response = Response(
      status: HTTPResponse.Status(code: reply.status), headers: [.cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body)))
    if let type = reply.contentType, !type.isEmpty { response.headers[.contentType] = type }
    return response
  }
}

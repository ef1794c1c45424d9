import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
  /// An answer of plain text that nobody keeps.
  static func plain(
    _ status: HTTPResponse.Status, _ text: String, _ headers: HTTPFields = [:]
  ) -> Response {
    Response(
      status: status,
      headers: [
        .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store",
      ] + headers,
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}

import CivilTime
import HTTPTypes
import Hummingbird

extension FeedDesk {
  /// Answers a request for a feed (RFC 9110, sections 8.8, 12.5.3 and 13).
  func response(
    to request: Request, token: FeedToken, source: String?, at now: Instant
  ) async throws -> Response {
    switch try await answer(to: token, source: source, at: now) {
    case .unknown: .plain(.notFound, "There is no such feed.\n")
    case .revoked: .plain(.gone, "This feed was closed.\n")
    case .rendition(let rendition): try response(to: request, with: rendition, at: now)
    }
  }

  private func response(
    to request: Request, with rendition: Rendition, at now: Instant
  ) throws -> Response {
    let isCompressed = request.headers.prefersGzip
    let tag = EntityTag(isCompressed ? "\(rendition.tag)-gzip" : rendition.tag)
    // Never later than the Date of the answer.
    let modified = min(rendition.modified, now)
    var headers: HTTPFields = [
      .eTag: tag.description,
      .lastModified: HTTPDate.text(of: modified),
      .vary: "Accept-Encoding",
      .cacheControl: "private, no-cache",
    ]
    switch Precondition(request.headers).verdict(tag: tag, modified: rendition.modified) {
    case .failed: return .plain(.preconditionFailed, "The feed is another by now.\n")
    case .notModified:
      var response = Response(status: .notModified, headers: headers)
      response.headers[.contentLength] = nil
      return response
    case .proceed:
      headers[.contentType] = "text/calendar; charset=utf-8"
      if isCompressed { headers[.contentEncoding] = "gzip" }
      return Response(
        status: .ok, headers: headers,
        body: ResponseBody(byteBuffer: isCompressed ? try rendition.gzip() : rendition.plain))
    }
  }
}

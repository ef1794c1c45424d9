/// The content types that are written and read.
enum ContentType {
  static let json = "application/json; charset=utf-8"
  static let text = "text/plain; charset=utf-8"
  static let xml = "application/xml; charset=utf-8"
}

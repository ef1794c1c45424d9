import Foundation

extension String {
  /// The text in Latin letters without marks, as Unicode's own data sound it, in lower case: `王芳`
  /// becomes `wang fang`; nil where those data are lacking.
  public var romanized: String? {
    self.applyingTransform(.toLatin, reverse: false)?
      .applyingTransform(.stripDiacritics, reverse: false)?.lowercased()
  }
}

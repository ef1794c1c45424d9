/// A way to somebody, by its name: the terminal, a chat, mail.
public enum Channel {
  /// The terminals at which a person speaks with the bot; what nobody reads yet waits there.
  public static let terminal = "terminal"
  /// Mail, tried after every chat: nobody sees it as soon.
  public static let mail = "mail"
}

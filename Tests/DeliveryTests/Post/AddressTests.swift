import Testing

@testable import Delivery

@Suite("Where requests may go")
struct AddressTests {
  @Test(
    "This machine, its net, nobody and everybody are no goal",
    arguments: [
      "127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "172.31.255.255",
      "192.168.1.1", "169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "239.1.1.1",
      "255.255.255.255", "::", "::1", "::ffff:8.8.8.8", "::ffff:127.0.0.1", "fe80::1",
      "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::",
      "2001:db8::1", "2001::1", "::127.0.0.1",
    ])
  func closed(text: String) throws {
    #expect(try !#require(NetAddress(text)).isOpen)
  }

  @Test(
    "The open net is",
    arguments: [
      "8.8.8.8", "1.1.1.1", "172.32.0.1", "172.15.0.1", "100.128.0.1", "192.167.0.1",
      "223.255.255.255", "2606:4700:4700::1111", "2a00:1450:4001:81b::200e", "2400:3200::1",
    ])
  func open(text: String) throws {
    #expect(try #require(NetAddress(text)).isOpen)
  }

  @Test(
    "What is no address is none",
    arguments: ["", "localhost", "1.2.3", "1.2.3.4.5", "256.1.1.1", ":::", "1::2::3", "12345::"])
  func none(text: String) {
    #expect(NetAddress(text) == nil)
  }

  @Test(
    "A URL's host is read one way or not at all",
    arguments: [
      ("https://hooks.example.com/in?x=1", "hooks.example.com 443"),
      ("http://127.0.0.1:8080", "127.0.0.1 8080"), ("http://[::1]:80/x", "::1 80"),
      ("https://a@b.example/", ""), ("https://a.example:0/", ""), ("https://a.example:99999/", ""),
      ("https:///x", ""), ("ftp://a.example", ""), ("https://a%2eexample/", ""),
      ("https://[::1/", ""), ("https://a.example:80:90/", ""), ("https://a\\b.example/", ""),
    ])
  func destination(url: String, expected: String) {
    let found = Destination(url).map { "\($0.host) \($0.port)" } ?? ""
    #expect(found == expected)
  }
}

//! What the server answers, and to whom.

use std::fs;
use std::net::TcpListener;

use super::town::{Town, get, send};

pub(super) fn strangers_are_refused() {
    let town = Town::start(false, &[("a.md", "A\n")]);
    let port = town.preview().address().port();
    let status = |headers: &str| {
        let request = format!("GET /a/ HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
        send(&town, &request).status
    };
    for own in ["127.0.0.1", "localhost", "LocalHost", "[::1]"] {
        assert_eq!(status(&format!("Host: {own}:{port}\r\n")), 200, "{own}");
    }
    for foreign in [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        format!("127.0.0.1.evil.example:{port}"),
        "127.0.0.1".to_owned(),
        "127.0.0.1:1".to_owned(),
        String::new(),
    ] {
        assert_eq!(status(&format!("Host: {foreign}\r\n")), 403, "{foreign}");
    }
    assert!(matches!(status(""), 400 | 403));
    let host = format!("Host: 127.0.0.1:{port}\r\n");
    assert_eq!(status(&format!("{host}Host: evil.example\r\n")), 403);

    let origin = |origin: &str| status(&format!("{host}Origin: {origin}\r\n"));
    assert_eq!(origin(&format!("http://localhost:{port}")), 200);
    for foreign in ["http://evil.example", "null", "https://127.0.0.1", ""] {
        assert_eq!(origin(foreign), 403, "{foreign}");
    }
    let absolute = format!("GET http://evil.example/ HTTP/1.1\r\n{host}Connection: close\r\n\r\n");
    assert_eq!(send(&town, &absolute).status, 403);
    assert!(town.preview().address().ip().is_loopback());
}

pub(super) fn there_is_no_way_out_of_the_site() {
    let town = Town::start(false, &[("a.md", "A\n")]);
    fs::write(town.path("../secret.txt"), "geheim").unwrap();
    for path in [
        "/../secret.txt",
        "/a/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/../../../../../../../../etc/passwd",
        "//etc/passwd",
        "/%00",
        "/%ff",
        "/__aushang/",
        "/__aushang/../a/index.html",
    ] {
        let answer = get(&town, path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("geheim"));
    }
}

pub(super) fn addresses_lead_to_pages() {
    let town = Town::start(false, &[("a.md", "A\n"), ("straße.md", "B\n"), ("404.md", "")]);
    assert_eq!(get(&town, "/a/").status, 200);
    assert_eq!(get(&town, "/a/index.html").status, 200);
    assert_eq!(get(&town, "/stra%C3%9Fe/?x").status, 200);
    let redirect = get(&town, "/stra%C3%9Fe?x=1");
    assert_eq!(redirect.status, 307);
    assert_eq!(redirect.header("location"), Some("/stra%C3%9Fe/?x=1"));

    let missing = get(&town, "/nirgends/");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("__aushang/reload.js"));
    assert!(missing.text().contains("Not found"));

    for path in ["/a/", "/nirgends", "/__aushang/reload.js", "/list.txt"] {
        assert_eq!(get(&town, path).header("cache-control"), Some("no-store"));
    }
    let host = town.preview().address();
    let ask = |method: &str| {
        let request = format!("{method} /a/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        send(&town, &request)
    };
    let head = ask("HEAD");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(ask("POST").status, 405);
    assert_eq!(ask("POST").header("allow"), Some("GET, HEAD"));
}

pub(super) fn a_base_path_is_kept_to() {
    let town = Town::start_at("/gemeinde/", &[("a.md", "A\n")]);
    assert!(town.preview().url().ends_with("/gemeinde/"));
    for path in ["/", "/gemeinde"] {
        let answer = get(&town, path);
        assert_eq!(answer.status, 307);
        assert_eq!(answer.header("location"), Some("/gemeinde/"));
    }
    assert_eq!(get(&town, "/gemeinde/a/").status, 200);
    assert_eq!(get(&town, "/gemeinde/a").header("location"), Some("/gemeinde/a/"));
    assert_eq!(get(&town, "/a/").status, 404);
    assert_eq!(get(&town, "/gemeinde/__aushang/reload.js").status, 200);
    assert!(get(&town, "/gemeinde/a/").text().contains("\"/gemeinde/__aushang/reload.js\""));
}

pub(super) fn only_answers_carry_the_script() {
    let town = Town::start(false, &[("a.md", "A\n")]);
    let page = get(&town, "/a/").text();
    assert!(page.contains("</script></body>"));
    assert_eq!(page.matches("__aushang").count(), 1);
    assert!(!get(&town, "/list.txt").text().contains("__aushang"));
    assert!(!town.site().values().any(|bytes| { String::from_utf8_lossy(bytes).contains("__aushang") }));
}

pub(super) fn a_policy_allows_the_script() {
    let town = Town::start(false, &[("a.md", "A\n")]);
    let page = get(&town, "/a/");
    assert_eq!(
        page.header("content-security-policy"),
        Some("default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'")
    );
    assert!(!page.text().contains("http-equiv"));
    assert_eq!(get(&town, "/list.txt").header("content-security-policy"), None);
}

pub(super) fn a_taken_port_gives_the_next() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let town = Town::start_on(port, &[("a.md", "A\n")]);
    let found = town.preview().address().port();
    assert!(found > port, "{found} > {port}");
    assert_eq!(get(&town, "/a/").status, 200);

    let address = town.preview().address();
    town.end().unwrap();
    TcpListener::bind(address).expect("the port is free again");
}

//! The web server: answers from memory, to this machine only.
//!
//! It listens at 127.0.0.1. That alone does not keep strangers out: any web page that is open in the
//! browser can make it send requests here, and can give its own name this address (DNS rebinding).
//! Therefore requests with a foreign `Host` or `Origin` are refused.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::serve::ListenerExt;
use tokio::sync::watch;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use super::{Page, Texts, overlay};

/// Where the preview's own files lie below the base path.
pub(super) const OWN: &str = "__aushang/";

/// The state that is shown. It never changes: a new state is a new value.
pub(super) struct Site {
    /// Counts the states.
    pub(super) build: u64,
    /// The first build with these pages: a page reloads when this is no longer its own.
    pub(super) pages_build: u64,
    pub(super) pages: Arc<BTreeMap<String, Page>>,
    /// `findings.json`.
    pub(super) findings: Bytes,
}

/// The end of the channel at which new states come in. When it is dropped, the server ends.
pub(super) type Shown = watch::Sender<Option<Arc<Site>>>;

/// Takes the wished port, or the next free one.
///
/// # Errors
///
/// If none of the hundred ports from there on is free.
pub(super) fn bind(port: u16) -> io::Result<TcpListener> {
    let last = port.saturating_add(99);
    let mut result = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    for port in port.saturating_add(1)..=last {
        match &result {
            // Windows says "denied" of ports that it keeps for itself.
            Err(error) if matches!(error.kind(), io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied) => {
                result = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
            }
            _ => break,
        }
    }
    result
}

/// The base path with a slash at both ends.
pub(super) fn base_path(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

/// What is needed to answer.
pub(super) struct Server {
    site: watch::Receiver<Option<Arc<Site>>>,
    /// The names under which this server may be asked, with the port.
    names: Vec<String>,
    base: String,
    texts: Arc<Texts>,
}

impl Server {
    pub(super) fn new(site: watch::Receiver<Option<Arc<Site>>>, port: u16, base: String, texts: Arc<Texts>) -> Self {
        let hosts = ["127.0.0.1", "localhost", "[::1]"];
        let mut names: Vec<String> = hosts.iter().map(|host| format!("{host}:{port}")).collect();
        if port == 80 {
            names.extend(hosts.map(str::to_owned));
        }
        Self { site, names, base, texts }
    }

    /// Answers until the other end of `site` is dropped.
    ///
    /// # Errors
    ///
    /// If the system gives it no means to wait for connections.
    pub(super) fn run(self, listener: TcpListener) -> io::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let mut site = self.site.clone();
        runtime.block_on(async move {
            listener.set_nonblocking(true)?;
            // Without "no delay" the system may keep a small message such as ours back.
            let listener = tokio::net::TcpListener::from_std(listener)?.tap_io(|connection| {
                let _ = connection.set_nodelay(true);
            });
            let app = Router::new().fallback(answer).with_state(Arc::new(self));
            tokio::spawn(axum::serve(listener, app).into_future());
            // The wish never comes true, so this ends when the sender is gone. Open streams end
            // with the runtime.
            let _ = site.wait_for(|_| false).await;
            Ok(())
        })
    }

    async fn respond(&self, request: &Parts) -> Response {
        if !self.is_meant(request) {
            return plain(StatusCode::FORBIDDEN, &self.texts.forbidden);
        }
        if !matches!(request.method, Method::GET | Method::HEAD) {
            let allow = [(header::ALLOW, "GET, HEAD")];
            return (StatusCode::METHOD_NOT_ALLOWED, allow).into_response();
        }
        // A browser that comes before the first round is built waits for it.
        let mut states = self.site.clone();
        let site = states.wait_for(Option::is_some).await;
        let Some(site) = site.ok().and_then(|site| site.clone()) else {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        };

        let Some(path) = decoded(request.uri.path()) else {
            return self.not_found(&site);
        };
        match path.strip_prefix(&self.base) {
            Some(below) => match below.strip_prefix(OWN) {
                Some(name) => self.own(name, &site),
                None => self.page(below, request, &site),
            },
            None if path == "/" || path == self.base.trim_end_matches('/') => redirect(&self.base),
            None => self.not_found(&site),
        }
    }

    /// Whether the request was addressed to this server and comes from one of its own pages (or
    /// from the person at the browser, who has no `Origin`).
    fn is_meant(&self, request: &Parts) -> bool {
        let is_name = |name: &str| self.names.iter().any(|own| own.eq_ignore_ascii_case(name));
        let mut hosts = request.headers.get_all(header::HOST).iter().peekable();
        let mut origins = request.headers.get_all(header::ORIGIN).iter();
        let text = |value: &HeaderValue| value.to_str().unwrap_or_default().to_owned();

        hosts.peek().is_some()
            && hosts.all(|host| is_name(&text(host)))
            && request.uri.authority().is_none_or(|name| is_name(name.as_str()))
            && origins.all(|origin| text(origin).strip_prefix("http://").is_some_and(is_name))
    }

    /// A page or another file of the site.
    fn page(&self, below: &str, request: &Parts, site: &Site) -> Response {
        let name = match below {
            "" => "index.html".to_owned(),
            folder if folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        if let Some(page) = site.pages.get(&name) {
            return self.dressed(StatusCode::OK, page, site);
        }
        if site.pages.contains_key(&format!("{name}/index.html")) {
            // The address as it was sent: still encoded, and with what follows the question mark.
            let query = request.uri.query().map(|query| format!("?{query}"));
            let path = request.uri.path();
            return redirect(&format!("{path}/{}", query.unwrap_or_default()));
        }
        self.not_found(site)
    }

    fn not_found(&self, site: &Site) -> Response {
        if let Some(page) = site.pages.get("404.html") {
            return self.dressed(StatusCode::NOT_FOUND, page, site);
        }
        let page =
            Page { bytes: overlay::not_found(&self.texts).into_bytes().into(), media_type: "text/html; charset=utf-8" };
        self.dressed(StatusCode::NOT_FOUND, &page, site)
    }

    /// A file, to which HTML gets the reload script.
    fn dressed(&self, status: StatusCode, page: &Page, site: &Site) -> Response {
        let content_type = [(header::CONTENT_TYPE, page.media_type)];
        if !page.media_type.starts_with("text/html") {
            let bytes = Bytes::from_owner(Arc::clone(&page.bytes));
            return (status, content_type, bytes).into_response();
        }
        let dressed = overlay::dress(&page.bytes, &self.base, site.pages_build);
        let mut response = (status, content_type, dressed.html).into_response();
        for policy in dressed.policies {
            // A policy with control characters is none for browsers either.
            if let Ok(policy) = HeaderValue::from_bytes(policy.as_bytes()) {
                let headers = response.headers_mut();
                headers.append(header::CONTENT_SECURITY_POLICY, policy);
            }
        }
        response
    }

    /// The preview's own files.
    fn own(&self, name: &str, site: &Site) -> Response {
        let file =
            |media_type: &'static str, bytes: Bytes| ([(header::CONTENT_TYPE, media_type)], bytes).into_response();
        match name {
            "reload.js" => file("text/javascript; charset=utf-8", Bytes::from_static(overlay::SCRIPT.as_bytes())),
            "overlay.css" => file("text/css; charset=utf-8", Bytes::from_static(overlay::STYLE.as_bytes())),
            "findings.json" => file("application/json", site.findings.clone()),
            "events" => self.events(),
            _ => self.not_found(site),
        }
    }

    /// The stream of builds. Its first message is the present build, so a tab that comes back
    /// learns what it has missed. A tab that is too slow skips builds, never the last one.
    fn events(&self) -> Response {
        let states = WatchStream::new(self.site.clone());
        let messages = states.filter_map(|site| site).map(|site| {
            let event = Event::default()
                .event("build")
                .id(site.build.to_string())
                .retry(Duration::from_secs(1))
                .data(overlay::message(&site));
            Ok::<_, Infallible>(event)
        });
        Sse::new(messages).keep_alive(KeepAlive::default()).into_response()
    }
}

async fn answer(State(server): State<Arc<Server>>, request: Request) -> Response {
    const SAME_ORIGIN: HeaderValue = HeaderValue::from_static("same-origin");
    let (request, _) = request.into_parts();
    let mut response = server.respond(&request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Drafts are nobody's business: no foreign page may embed them.
    let policy = HeaderName::from_static("cross-origin-resource-policy");
    headers.insert(policy, SAME_ORIGIN);
    response
}

fn plain(status: StatusCode, text: &str) -> Response {
    let content_type = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    (status, content_type, text.to_owned()).into_response()
}

/// A redirect that browsers do not remember.
fn redirect(to: &str) -> Response {
    match HeaderValue::from_str(to) {
        Ok(to) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Resolves `%C3%A4`; `None` if that gives no text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        if byte == b'%' {
            let digit = |index: usize| char::from(*tail.get(index)?).to_digit(16);
            bytes.push(u8::try_from(digit(0)? * 16 + digit(1)?).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(byte);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_decoded_once() {
        assert_eq!(decoded("/stra%C3%9fe%2Fa").as_deref(), Some("/straße/a"));
        assert_eq!(decoded("/%252e").as_deref(), Some("/%2e"));
        for broken in ["/%", "/%4", "/%zz", "/%ff"] {
            assert_eq!(decoded(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_base_path_has_slashes_at_both_ends() {
        for (given, base) in [("", "/"), ("/", "/"), ("amt", "/amt/"), ("/a/b/", "/a/b/")] {
            assert_eq!(base_path(given), base);
        }
    }
}

//! What machines ask for: sitemap, robots.txt, security.txt, and settings for web servers.

use serde::Serialize;

use super::context::Context;
use super::frame::CSP;
use super::plan::{Output, Rendered, Tools};
use crate::base::digest::Digest;
use crate::base::path::{Address, OutputPath};
use crate::base::xml::escape;
use crate::config::TermKind;
use crate::site::{LanguageTree, State, words};

#[derive(Serialize)]
struct Sitemap {
    addresses: Vec<(String, Option<String>)>,
}

pub(super) fn plan<'a>(context: &'a Context<'a>) -> Vec<Output<'a>> {
    let mut outputs = vec![
        Output::new(OutputPath::new("sitemap.xml"), Digest::default(), sitemap(context), render_sitemap),
        text("robots.txt", robots(context)),
        text(".htaccess", apache(context)),
        text("_server/nginx.conf", nginx(context)),
        text("_server/Caddyfile", caddy(context)),
    ];
    outputs.extend(security(context).map(|body| text(".well-known/security.txt", body)));
    outputs
}

fn text<'a>(path: &str, body: String) -> Output<'a> {
    fn render(body: &String, _: &Tools<'_>) -> Rendered {
        Ok(body.as_bytes().to_vec())
    }
    Output::new(OutputPath::new(path), Digest::default(), body, render)
}

/// Every page that search engines may show, with the day of its last change.
fn sitemap(context: &Context<'_>) -> Sitemap {
    let site = context.site;
    let mut addresses: Vec<(Address, Option<String>)> = Vec::new();
    for tree in site.trees.values() {
        addresses.push((tree.home.clone(), None));
        for section in &tree.sections {
            addresses.push((section.address.clone(), None));
            addresses.extend(archive(&section.address, &section.listing));
        }
    }
    for tree in site.languages() {
        addresses.extend(generated(context, tree));
    }
    let shown = site.entries.iter().filter(|entry| matches!(entry.state, State::Current | State::Expired));
    for entry in shown {
        let changed = entry.notice.updated.or(entry.notice.date);
        addresses.push((entry.address.clone(), changed.map(|moment| moment.date().to_string())));
    }
    let mut addresses: Vec<_> = addresses.into_iter().map(|(address, day)| (context.absolute(&address), day)).collect();
    addresses.sort();
    addresses.dedup_by(|a, b| a.0 == b.0);
    Sitemap { addresses }
}

fn archive(address: &Address, listing: &crate::site::Listing) -> Vec<(Address, Option<String>)> {
    let mut pages = Vec::new();
    for (year, months) in &listing.archive {
        let year = address.page(&year.to_string());
        pages.extend(months.keys().map(|month| (year.page(&format!("{month:02}")), None)));
        pages.push((year, None));
    }
    pages
}

/// Pages that the builder makes without a file of their own.
fn generated(context: &Context<'_>, tree: &LanguageTree) -> Vec<(Address, Option<String>)> {
    let word = words(&tree.language);
    let mut pages = vec![(tree.home.page(word.subscribe), None)];
    if !tree.services.is_empty() {
        pages.push((tree.home.page(word.services), None));
    }
    for kind in TermKind::ALL {
        let terms = context.site.settings.vocabulary.terms(kind);
        if !terms.is_empty() {
            pages.push((tree.home.page(word.terms(kind)), None));
        }
        for (slug, _, _) in terms {
            let address = super::term_page::term_address(tree, kind, slug);
            if let Some(listing) = tree.terms.get(&(kind, slug.to_owned())) {
                pages.extend(archive(&address, listing));
            }
            pages.push((address, None));
        }
    }
    pages.extend(super::calendar_page::addresses(context, tree).into_iter().map(|address| (address, None)));
    pages.extend(super::digests::addresses(context, tree).into_iter().map(|address| (address, None)));
    pages
}

fn render_sitemap(sitemap: &Sitemap, _: &Tools<'_>) -> Rendered {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (address, day) in &sitemap.addresses {
        xml.push_str(&format!("<url><loc>{}</loc>", escape(address)));
        if let Some(day) = day {
            xml.push_str(&format!("<lastmod>{day}</lastmod>"));
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    Ok(xml.into_bytes())
}

fn robots(context: &Context<'_>) -> String {
    let hidden = context.path("_server/");
    format!("User-agent: *\nDisallow: {hidden}\n\nSitemap: {}\n", context.absolute_path("sitemap.xml"))
}

/// RFC 9116.
fn security(context: &Context<'_>) -> Option<String> {
    let settings = &context.site.settings;
    let security = settings.file.security.as_ref()?;
    let mut lines = vec![
        format!("Contact: {}", security.contact),
        format!("Expires: {}T00:00:00Z", security.expires.value),
        format!("Preferred-Languages: {}", settings.languages.join(", ")),
        format!("Canonical: {}", context.absolute_path(".well-known/security.txt")),
    ];
    lines.extend(security.policy.as_ref().map(|policy| format!("Policy: {policy}")));
    Some(lines.join("\n") + "\n")
}

/// Headers that every answer should carry.
fn headers() -> Vec<(&'static str, String)> {
    vec![
        ("Content-Security-Policy", format!("{CSP}; frame-ancestors 'none'")),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

fn apache(context: &Context<'_>) -> String {
    let lines: String =
        headers().iter().map(|(name, value)| format!("  Header always set {name} \"{value}\"\n")).collect();
    format!(
        "# Written by Aushang.\nErrorDocument 404 {}\nOptions -Indexes\nAddDefaultCharset utf-8\n\
         AddType application/atom+xml .atom\nAddType text/calendar .ics\n\
         <IfModule mod_headers.c>\n{lines}  <FilesMatch \"\\.[0-9a-f]{{8}}\\.(css|js|svg)$\">\n    \
         Header set Cache-Control \"public, max-age=31536000, immutable\"\n  </FilesMatch>\n</IfModule>\n",
        context.path("404.html")
    )
}

fn nginx(context: &Context<'_>) -> String {
    let lines: String =
        headers().iter().map(|(name, value)| format!("add_header {name} \"{value}\" always;\n")).collect();
    format!(
        "# Written by Aushang: include this in the server block.\nerror_page 404 {};\ncharset utf-8;\n\
         types {{\n  application/atom+xml atom;\n  text/calendar ics;\n}}\n{lines}",
        context.path("404.html")
    )
}

fn caddy(context: &Context<'_>) -> String {
    let lines: String = headers().iter().map(|(name, value)| format!("    {name} \"{value}\"\n")).collect();
    format!(
        "# Written by Aushang: import this in the site block.\nheader {{\n{lines}}}\nheader *.atom Content-Type \"application/atom+xml; charset=utf-8\"\n\
         handle_errors {{\n  rewrite * {}\n  file_server\n}}\n",
        context.path("404.html")
    )
}

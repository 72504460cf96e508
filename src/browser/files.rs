//! Files to and from the reader, the clipboard, and the date.

use js_sys::{Array, Date, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Event, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, HtmlInputElement, HtmlTextAreaElement, Url,
};

/// How long the browser may take to fetch a file it was handed, ms.
const PATIENCE: i32 = 60_000;

/// Hands the reader a file. A sandbox may refuse, and no page is told whether it did.
pub fn save(name: &str, kind: &str, bytes: &[u8]) {
    if let Some(blob) = blob(kind, bytes) {
        hand_over(name, &blob);
    }
}

/// Hands the reader a picture as dots, so many for each CSS pixel of its width and height.
pub fn save_dots(name: String, svg: &str, (width, height): (f64, f64), density: f64) {
    let Some(blob) = blob("image/svg+xml", svg.as_bytes()) else {
        return;
    };
    spawn_local(async move {
        let _refused = dots(name, &blob, (width, height), density).await;
    });
}

async fn dots(
    name: String,
    svg: &Blob,
    (width, height): (f64, f64),
    density: f64,
) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(svg)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&url);
    let decoded = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&url)?;
    decoded?;
    let document = web_sys::window().and_then(|window| window.document());
    let canvas = document
        .ok_or(JsValue::NULL)?
        .create_element("canvas")?
        .dyn_into::<HtmlCanvasElement>()?;
    let (width, height) = (width * density, height * density);
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    canvas
        .get_context("2d")?
        .ok_or(JsValue::NULL)?
        .dyn_into::<CanvasRenderingContext2d>()?
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let done = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            hand_over(&name, &blob);
        }
    });
    canvas.to_blob(done.unchecked_ref())
}

fn blob(kind: &str, bytes: &[u8]) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

fn hand_over(name: &str, blob: &Blob) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let anchor = window
        .document()
        .and_then(|document| document.create_element("a").ok())
        .and_then(|anchor| anchor.dyn_into::<HtmlAnchorElement>().ok());
    let (Some(anchor), Ok(url)) = (anchor, Url::create_object_url_with_blob(blob)) else {
        return;
    };
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    let forget = Closure::once_into_js(move || {
        let _gone = Url::revoke_object_url(&url);
    });
    let _id = window
        .set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), PATIENCE);
}

/// The text of the file that was chosen: `done` is called with it, or with the file's size where it
/// has more bytes than `most`. The input is emptied, so that the same file can be chosen again.
pub fn chosen(event: &Event, most: usize, done: impl FnOnce(Result<String, usize>) + 'static) {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let file = input
        .as_ref()
        .and_then(HtmlInputElement::files)
        .and_then(|files| files.get(0));
    let Some(file) = file else {
        return;
    };
    if let Some(input) = input {
        input.set_value("");
    }
    let size = file.size();
    if size > most as f64 {
        done(Err(size as usize));
        return;
    }
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await;
        let text = text.ok().and_then(|text| text.as_string());
        done(Ok(text.unwrap_or_default()));
    });
}

/// Puts a text on the clipboard; `done` is called with whether the browser let it.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    // Where a page is not secure there is no clipboard, whatever the types say.
    let clipboard = web_sys::window()
        .map(|window| window.navigator().clipboard())
        .filter(|clipboard| clipboard.is_object());
    let Some(clipboard) = clipboard else {
        done(false);
        return;
    };
    let written = clipboard.write_text(text);
    spawn_local(async move {
        done(JsFuture::from(written).await.is_ok());
    });
}

/// Selects the text of the box with an id, for the reader to copy.
pub fn select(id: &str) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id));
    let Some(element) = element else {
        return;
    };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    }
    super::element::focus(Some(&element));
}

/// Today's date where the reader is, as 2026-01-31.
pub fn today() -> String {
    let now = Date::new_0();
    format!(
        "{}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

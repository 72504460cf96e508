//! Files: one saved from the page, and one the reader opened.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Event, FileReader, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text to be saved as a file; whether the browser took it.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    offer(name, kind, text).is_some()
}

fn offer(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The download has its own hold of the blob by now.
    super::frame::soon(move || {
        let _gone = Url::revoke_object_url(&url);
    });
    Some(())
}

/// Hands the text of the file that was chosen to `then`, `None` when it is larger than `largest`
/// bytes or cannot be read; whether a file was chosen at all.
pub fn read(event: &Event, largest: f64, then: impl FnOnce(Option<String>) + 'static) -> bool {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return false };
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return false;
    };
    // The same file can then be opened again.
    let again = input.clone();
    let Ok(reader) = FileReader::new() else {
        then(None);
        return true;
    };
    if file.size() > largest {
        input.set_value("");
        then(None);
        return true;
    }
    let read = reader.clone();
    let done = Closure::once_into_js(move || {
        again.set_value("");
        then(read.result().ok().and_then(|text| text.as_string()));
    });
    reader.set_onloadend(Some(done.unchecked_ref()));
    let _refused = reader.read_as_text(&file);
    true
}

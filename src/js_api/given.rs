//! What a program has handed over, as deep as inputs go.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::model::scenario::MOST_STREAMS;

/// A value of JavaScript.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Given {
    /// `undefined`: nothing was handed over.
    Nothing,
    /// A number, NaN and infinities included.
    Number(f64),
    /// A text.
    Text(String),
    /// A list: its length and its first items, one more than a mix may have.
    List(usize, Vec<Given>),
    /// An object: its own names and their values, in order.
    Object(Vec<(String, Given)>),
    /// Anything else, by its kind.
    Other(String),
}

impl Given {
    /// The kind of value, in the words of JavaScript.
    pub(super) fn kind(&self) -> &str {
        match self {
            Self::Nothing => "undefined",
            Self::Number(_) => "number",
            Self::Text(_) => "string",
            Self::List(..) => "array",
            Self::Object(_) => "object",
            Self::Other(kind) => kind,
        }
    }
}

/// The deepest value looked at: a number of a stream of a mix.
const DEEPEST: u32 = 3;

/// A value as inputs are read from it.
pub(super) fn given(value: &JsValue) -> Given {
    within(value, 0)
}

fn within(value: &JsValue, depth: u32) -> Given {
    if value.is_undefined() {
        return Given::Nothing;
    }
    if value.is_null() {
        return Given::Other("null".to_owned());
    }
    if let Some(text) = value.as_string() {
        return Given::Text(text);
    }
    let kind = value.js_typeof().as_string().unwrap_or_default();
    if kind == "number" {
        return Given::Number(value.as_f64().unwrap_or(f64::NAN));
    }
    if depth >= DEEPEST || kind != "object" {
        return Given::Other(kind);
    }
    if Array::is_array(value) {
        let list: &Array = value.unchecked_ref();
        let shown = list.length().min(MOST_STREAMS as u32 + 1);
        let items = (0..shown).map(|index| within(&list.get(index), depth + 1));
        return Given::List(list.length() as usize, items.collect());
    }
    let object: &Object = value.unchecked_ref();
    let names = Object::keys(object);
    let members = names.iter().filter_map(|name| {
        let member = Reflect::get(object, &name).map_or_else(
            // A getter that throws.
            |_| Given::Other("unreadable".to_owned()),
            |member| within(&member, depth + 1),
        );
        Some((name.as_string()?, member))
    });
    Given::Object(members.collect())
}

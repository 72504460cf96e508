//! The one component of the page.
//!
//! Yew makes its machinery anew for each type of component, some 10 KB of code. The parts of the
//! page that remember something are hooks, and all are drawn by one component.

use std::any::Any;
use std::rc::Rc;

use yew::functional::{Hook, HookContext};
use yew::prelude::*;

/// Draws a part with the state it remembers.
pub type Drawer<P> = fn(&P, &mut HookContext) -> Html;

/// A part of the page under a key that no neighbor has; it is drawn again when what it is made
/// from changes, or what it remembers.
pub fn part<P: PartialEq + 'static>(key: &'static str, from: P, draw: Drawer<P>) -> Html {
    html! { <Drawn {key} made={Made(Rc::new(Part { from, draw }))} /> }
}

struct Part<P> {
    from: P,
    draw: Drawer<P>,
}

/// A part without its type.
trait AnyPart: Any {
    fn draw(&self, hooks: &mut HookContext) -> Html;
    fn is(&self, other: &dyn Any) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<P: PartialEq + 'static> AnyPart for Part<P> {
    fn draw(&self, hooks: &mut HookContext) -> Html {
        (self.draw)(&self.from, hooks)
    }

    fn is(&self, other: &dyn Any) -> bool {
        other
            .downcast_ref::<Self>()
            .is_some_and(|other| self.from == other.from)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Clone)]
struct Made(Rc<dyn AnyPart>);

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(other.0.as_any())
    }
}

impl Hook for Made {
    type Output = Html;

    fn run(self, hooks: &mut HookContext) -> Html {
        self.0.draw(hooks)
    }
}

#[derive(Clone, PartialEq, Properties)]
struct DrawnProps {
    made: Made,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    use_made(props)
}

fn use_made(props: &DrawnProps) -> Made {
    props.made.clone()
}

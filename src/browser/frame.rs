//! Work at the next frame, or a little later; the latest request wins.

use std::cell::{Cell, OnceCell, RefCell};
use std::fmt;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// When the work is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Before the next frame is drawn.
    NextFrame,
    /// After so many milliseconds.
    Milliseconds(i32),
}

type Work = Rc<RefCell<Option<Box<dyn FnOnce()>>>>;

/// One piece of work put off; asking again before it is done replaces it, dropping this forgets it.
pub struct Later {
    due: Due,
    work: Work,
    /// Whether the browser was asked and has not answered yet: forgotten work leaves it so.
    asked: Rc<Cell<bool>>,
    /// Made when it is first needed, which is never where there is no browser.
    run: OnceCell<Closure<dyn FnMut()>>,
}

impl fmt::Debug for Later {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Later")
            .field("due", &self.due)
            .finish_non_exhaustive()
    }
}

impl Later {
    /// Nothing put off yet.
    pub fn new(due: Due) -> Self {
        Self {
            due,
            work: Work::default(),
            asked: Rc::default(),
            run: OnceCell::new(),
        }
    }

    /// Puts work off, in place of what was put off before.
    pub fn ask(&self, work: impl FnOnce() + 'static) {
        self.work.borrow_mut().replace(Box::new(work));
        if self.asked.replace(true) {
            return;
        }
        let Some(window) = web_sys::window() else {
            return;
        };
        let run = self.run.get_or_init(|| {
            let (work, asked) = (self.work.clone(), self.asked.clone());
            Closure::new(move || {
                asked.set(false);
                let taken = work.borrow_mut().take();
                if let Some(taken) = taken {
                    taken();
                }
            })
        });
        let run = run.as_ref().unchecked_ref();
        // Without timers the work is lost with the page.
        let _id = match self.due {
            Due::NextFrame => window.request_animation_frame(run),
            Due::Milliseconds(wait) => {
                window.set_timeout_with_callback_and_timeout_and_arguments_0(run, wait)
            }
        };
    }

    /// Forgets what was put off.
    pub fn forget(&self) {
        self.work.borrow_mut().take();
    }
}

/// Most milliseconds of a frame a long work may take: the rest is for the page.
const SLICE_MS: f64 = 6.0;

/// Most steps of one slice, for browsers whose clock stands still or is coarse on purpose.
const MOST_STEPS: u32 = 64;

/// A long work done a few milliseconds in each frame; starting another forgets it.
///
/// Between frames rather than in a worker: a worker needs a second script, which a sandboxed frame
/// and a page opened from a file refuse.
#[derive(Debug)]
pub struct Slices(Rc<Later>);

impl Default for Slices {
    fn default() -> Self {
        Self(Rc::new(Later::new(Due::NextFrame)))
    }
}

impl Slices {
    /// Calls `slice` once a frame until it returns false; it is to work while the function it is
    /// given, asked before each further step, says that there is time.
    pub fn start(&self, slice: impl FnMut(&dyn Fn() -> bool) -> bool + 'static) {
        next_slice(self.0.clone(), slice);
    }

    /// Forgets the work.
    pub fn forget(&self) {
        self.0.forget();
    }
}

fn next_slice(later: Rc<Later>, mut slice: impl FnMut(&dyn Fn() -> bool) -> bool + 'static) {
    later.clone().ask(move || {
        let start = now();
        let steps = Cell::new(1);
        let time_left = || steps.replace(steps.get() + 1) < MOST_STEPS && now() - start < SLICE_MS;
        if slice(&time_left) {
            next_slice(later, slice);
        }
    });
}

/// Milliseconds since the page was loaded; a page without a clock gets no second piece of work in
/// a frame.
pub fn now() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(f64::NAN, |clock| clock.now())
}

/// Runs work right after the event being handled.
pub fn soon(work: impl FnOnce() + 'static) {
    let run = Closure::once_into_js(work);
    if let Some(window) = web_sys::window() {
        let _id =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(run.unchecked_ref(), 0);
    }
}

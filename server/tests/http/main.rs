//! The HTTP side alone, through its front door: the real router before a portal that decides nothing.

mod areas;
mod connections;
mod desks;
mod fakes;
mod forms;
mod log;
mod surface;

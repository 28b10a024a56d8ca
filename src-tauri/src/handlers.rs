//! The one list of commands.
//!
//! `build.rs` reads it for the application manifest and for what the window may ask;
//! `ui/src/backend/bindings.ts` is written from it. A new command is one line here.

use tauri_specta::collect_commands;

use crate::commands;

/// Returns every command with its types.
pub(crate) fn builder() -> tauri_specta::Builder<tauri::Wry> {
    let builder = tauri_specta::Builder::<tauri::Wry>::new()
        .commands(collect_commands![
            commands::home::home_today,
            commands::home::palette_find,
            commands::event::event_list,
            commands::event::event_show,
            commands::event::event_add,
            commands::event::event_correct,
            commands::event::event_trash,
            commands::event::event_restore,
            commands::session::session_add,
            commands::session::session_correct,
            commands::session::session_move,
            commands::session::session_trash,
            commands::session::session_restore,
            commands::enrolment::enrolment_list,
            commands::enrolment::enrolment_add,
            commands::enrolment::enrolment_correct,
            commands::enrolment::enrolment_trash,
            commands::enrolment::enrolment_restore,
            commands::enrolment::enrolment_export,
            commands::enrolment::answer_column_add,
            commands::enrolment::answer_column_correct,
            commands::attendance::attendance_sheet,
            commands::attendance::attendance_mark,
            commands::attendance::attendance_export,
            commands::programme::programme_list,
            commands::programme::programme_add,
            commands::programme::programme_correct,
            commands::programme::programme_trash,
            commands::programme::programme_restore,
            commands::certificate::template_list,
            commands::certificate::certificate_defaults,
            commands::certificate::certificate_proof,
            commands::certificate::certificate_preview,
            commands::certificate::certificate_issue,
            commands::certificate::certificate_list,
            commands::certificate::certificate_show,
            commands::certificate::certificate_pdf,
            commands::certificate::certificate_save,
            commands::certificate::certificate_print,
            commands::certificate::certificate_void,
            commands::certificate::certificate_replace,
            commands::certificate::certificate_book,
            commands::intake::intake_open,
            commands::intake::intake_columns,
            commands::intake::intake_values,
            commands::intake::intake_value_choose,
            commands::intake::intake_people,
            commands::intake::intake_rows,
            commands::intake::intake_answer,
            commands::intake::intake_apply,
            commands::intake::intake_problems_save,
            commands::intake::intake_template_save,
            commands::intake::intake_close,
            commands::intake::intake_pending,
            commands::file::file_pick,
            commands::file::file_save_as,
            commands::file::folder_pick,
            commands::file::file_open,
            commands::file::file_reveal,
            commands::job::job_stop,
            commands::log::log_read,
            commands::log::log_save,
            commands::log::log_note,
        ])
        .function_casing(tauri_specta::Casing::SnakeCase)
        .typ::<crate::jobs::Progress>()
        .error_handling(tauri_specta::ErrorHandlingMode::Throw);
    // Counts of rows, bytes and milliseconds stay far below 2^53.
    #[cfg(feature = "bindings")]
    let builder = builder.dangerously_cast_bigints_to_number();
    builder
}

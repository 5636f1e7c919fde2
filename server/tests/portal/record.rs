//! The record of what happened: whoever has the database and not the key is found out.

use std::time::Duration;

use server::portal::record::{self, Broken, Findings, Known};

use crate::common::{Portal, on_both};

/// Three events under two seals.
async fn sealed(portal: &Portal) -> Findings {
    portal.sql("DELETE FROM events; DELETE FROM event_seals").await;
    for login in ["first", "second"] {
        portal.happened("harbour", login).await;
    }
    portal.seal().await;
    portal.happened("harbour", "third").await;
    portal.seal().await;
    let found = portal.verify("harbour").await;
    assert_eq!((found.sealed, found.open, found.broken.len()), (3, 0, 0), "{found:?}");
    found
}

fn numbers(found: &Findings) -> Vec<i64> {
    found.broken.iter().map(|Broken { number, .. }| *number).collect()
}

on_both!(abu_125_an_event_that_was_changed_added_or_deleted_in_the_database_is_found, portal, {
    for (done, broken) in [
        ("UPDATE events SET login = 'somebody' WHERE login = 'first'", vec![1]),
        ("UPDATE events SET at = at + 1 WHERE login = 'third'", vec![2]),
        ("UPDATE events SET tenant_id = 'noor' WHERE login = 'second'", vec![1]),
        ("DELETE FROM events WHERE login = 'third'", vec![2]),
        ("DELETE FROM events", vec![1, 2]),
        ("UPDATE event_seals SET events = 1 WHERE number = 1; DELETE FROM events WHERE login = 'second'", vec![1]),
        ("UPDATE event_seals SET events = 1 WHERE number = 1", vec![1]),
        ("UPDATE event_seals SET sealed_at = sealed_at - 90000 WHERE number = 2", vec![2]),
        ("DELETE FROM event_seals WHERE number = 1", vec![2]),
        ("UPDATE event_seals SET pruned = mac WHERE number = 1; DELETE FROM events WHERE login <> 'third'", vec![1]),
        (
            "INSERT INTO events (id, tenant_id, at, kind, login, role, methods, address, agent)
             SELECT substr(id, 1, 35) || 'z', tenant_id, at, kind, 'never', role, methods, address, agent FROM events WHERE login = 'first'",
            vec![1],
        ),
    ] {
        sealed(portal).await;
        portal.sql(done).await;
        assert_eq!(numbers(&portal.verify("harbour").await), broken, "{done}");
    }
});

on_both!(abu_125_an_end_that_was_cut_off_is_seen_by_whoever_noted_the_head, portal, {
    let head = sealed(portal).await.head.expect("a head");
    assert!(portal.knows("harbour", &head).await);
    portal.sql("DELETE FROM event_seals WHERE number = 2; DELETE FROM events WHERE login = 'third'").await;
    assert!(portal.verify("harbour").await.broken.is_empty(), "what is left holds");
    assert!(!portal.knows("harbour", &head).await);
});

on_both!(old_events_are_deleted_by_whole_seals_and_the_rest_still_holds, portal, {
    sealed(portal).await;
    portal.clock.advance(100 * 24 * 3600);
    portal.happened("harbour", "fourth").await;
    portal.seal().await;
    assert_eq!(portal.prune("harbour", 30).await, 3);
    let found = portal.verify("harbour").await;
    assert_eq!((found.sealed, found.broken.len()), (1, 0), "{found:?}");
    assert_eq!(portal.prune("harbour", 30).await, 0, "there is nothing more");
    portal.happened("harbour", "fifth").await;
    portal.seal().await;
    assert_eq!(portal.verify("harbour").await.sealed, 2);
});

on_both!(events_are_sealed_once_they_are_settled, portal, {
    portal.sql("DELETE FROM events; DELETE FROM event_seals").await;
    portal.happened("harbour", "now").await;
    record::seal_all(portal.core(), &mut Known::default(), record::SETTLED).await.expect("database");
    assert_eq!(portal.verify("harbour").await.open, 1, "a transaction may still be under way");
    portal.seal().await;
    assert_eq!(portal.verify("harbour").await.sealed, 1);
});

on_both!(abu_125_a_record_that_was_made_again_is_not_sealed_while_the_program_runs_and_bears_its_moment, portal, {
    sealed(portal).await;
    let mut known = Known::default();
    portal.happened("harbour", "fourth").await;
    portal.next_millisecond().await;
    record::seal_all(portal.core(), &mut known, Duration::ZERO).await.expect("database");
    // Somebody without the key takes the seals away, and with them what they vouch for.
    portal.sql("DELETE FROM event_seals; UPDATE events SET login = 'never' WHERE login = 'second'").await;
    record::seal_all(portal.core(), &mut known, Duration::ZERO).await.expect("database");
    let found = portal.verify("harbour").await;
    assert_eq!((found.sealed, found.open), (0, 4), "nothing is sealed that was sealed before");
    // A program that did not see it seals; what is older than a day is sealed late.
    portal.sql("UPDATE events SET id = '00000000' || substr(id, 9)").await;
    portal.seal().await;
    assert_eq!(portal.verify("harbour").await.late, [1]);
});

//! What axe-core says against the page as it stands: names, roles, order, contrast of colours.

use std::fs;
use std::path::Path;

use super::Page;
use crate::driver::Step;

/// The rules, as the development of the window installs them.
const AXE: &str = "../ui/node_modules/axe-core/axe.min.js";

/// Answers with a line for each element that breaks a rule.
const ASK: &str = "const done = arguments[0];\
    const line = (rule, node) => `${rule.id}: ${node.target.join(' ')} \
${node.any[0]?.message ?? ''} ${node.html.slice(0, 160)}`;\
    axe.run(document, { resultTypes: ['violations'] }).then(\
    (found) => done(found.violations.flatMap((rule) => rule.nodes.map((it) => line(rule, it)))),\
    (trouble) => done([`axe-core: ${trouble}`]));";

impl Page {
    /// Fails where axe-core finds a fault in the page.
    pub(crate) async fn has_no_faults(&self, screen: &str) -> Step {
        self.drawn().await?;
        if self.measure("arguments[0](!!window.axe)").await? != serde_json::Value::Bool(true) {
            let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join(AXE);
            self.web
                .execute(fs::read_to_string(rules)?, Vec::new())
                .await?;
        }
        let faults = self.measure(ASK).await?;
        match faults.as_array() {
            Some(faults) if faults.is_empty() => Ok(()),
            _ => Err(format!("{}: {screen}: {faults:#}", self.story).into()),
        }
    }
}

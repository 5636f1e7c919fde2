//! What the organizations of the demo look like.

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::store::{
    Tx,
    brand::{self, BrandFile},
    tenant::BrandSet,
};

/// Pictures and the colours that go with them.
pub(super) struct Look {
    logo: &'static [u8],
    illustration: &'static [u8],
    colour: &'static str,
    background: &'static str,
}

pub(super) const HARBOUR: Look = Look {
    logo: include_bytes!("harbour-logo.png"),
    illustration: include_bytes!("harbour-illustration.png"),
    colour: "#0b4f6c",
    background: "#16324f",
};

pub(super) const NOOR: Look = Look {
    logo: include_bytes!("noor-logo.png"),
    illustration: include_bytes!("noor-illustration.png"),
    colour: "#12664f",
    background: "#0d3b34",
};

impl Look {
    /// The brand with a page text.
    pub(super) fn with_text(&self, text: &str) -> BrandSet {
        BrandSet {
            logo: Some(name(self.logo)),
            illustration: Some(name(self.illustration)),
            colour: Some(self.colour.to_owned()),
            background: Some(self.background.to_owned()),
            text: Some(text.to_owned()),
        }
    }

    /// Puts the pictures where `/brand/` finds them.
    pub(super) async fn hang(&self, tx: &mut Tx, tenant: &str) -> Result<()> {
        for picture in [self.logo, self.illustration] {
            let file = BrandFile { content_type: "image/png".to_owned(), bytes: picture.to_vec() };
            brand::put(tx, tenant, &name(picture), &file).await?;
        }
        Ok(())
    }
}

/// As an upload would be named.
fn name(picture: &[u8]) -> String {
    format!("{}.png", &hex::encode(Sha256::digest(picture))[..32])
}

#[cfg(test)]
mod tests {
    use super::{HARBOUR, NOOR};
    use crate::portal::image::{Element, reencode};

    #[test]
    fn the_pictures_of_the_demo_keep_the_limits_of_uploads() {
        for look in [HARBOUR, NOOR] {
            assert!(reencode(look.logo, Element::Logo).is_ok());
            assert!(reencode(look.illustration, Element::Illustration).is_ok());
        }
    }
}

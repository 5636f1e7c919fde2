//! Pictures that an administrator brings, for the looks and for applications.

use app::contract::{Refusal, admin::imports::Incoming};

use crate::portal::{
    Core,
    image::{BadImage, BrandImage, Element, reencode},
    trouble::Decision,
};

/// Bytes of a picture before it is looked at.
const LARGEST: usize = 600 * 1024;

/// Reads a picture and encodes it again, or says what is wrong with it. Whoever brings it was let in before.
///
/// # Errors
/// If the file stops coming.
pub(super) async fn take(core: &Core, file: &mut dyn Incoming, element: Element) -> Decision<Result<BrandImage, Refusal>> {
    let upload = whole(file).await?;
    let image = core.hasher.seats().work(move || match upload {
        Some(upload) => reencode(&upload, element),
        None => Err(BadImage::Bytes(LARGEST)),
    });
    Ok(image.await?.map_err(|bad| refusal(bad, element)))
}

/// The file, unless it is larger than any picture may be.
async fn whole(file: &mut dyn Incoming) -> Decision<Option<Vec<u8>>> {
    let mut all = Vec::new();
    let mut fits = true;
    while let Some(piece) = file.next().await? {
        fits &= all.len() + piece.len() <= LARGEST;
        if fits {
            all.extend(piece);
        }
    }
    Ok(fits.then_some(all))
}

fn refusal(bad: BadImage, element: Element) -> Refusal {
    match bad {
        BadImage::Format => Refusal::PictureFormat,
        BadImage::Bytes(_) => Refusal::PictureBytes { most: u32::try_from(element.bytes() / 1024).unwrap_or_default() },
        BadImage::Pixels(width, height) => Refusal::PicturePixels { width, height },
        BadImage::Square => Refusal::PictureSquare,
        BadImage::Broken => Refusal::PictureBroken,
    }
}

//! Logos and illustrations of brands (specification §13.2), and icons of applications. Whatever is uploaded is decoded and encoded again: what reaches a browser holds
//! pixels and nothing else, neither scripts nor a second file behind the first nor the place where a photograph was taken.

use std::{fmt, io::Cursor};

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder};
use sha2::{Digest, Sha256};

use crate::store::brand::BrandFile;

/// Which element of the brand an image is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Element {
    /// The banner logo above the card.
    Logo,
    /// The picture beside it.
    Illustration,
    /// The square on the tile of an application.
    Icon,
}

/// Why an image was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadImage {
    /// Neither PNG nor JPEG.
    Format,
    /// The file has more than so many bytes.
    Bytes(usize),
    /// The picture is wider or higher than so many pixels.
    Pixels(u32, u32),
    /// It must be as wide as it is high.
    Square,
    /// It does not decode.
    Broken,
}

/// An image as it will be served, with its name: a hash of its content.
#[derive(Clone, Debug)]
pub(crate) struct BrandImage {
    pub(crate) name: String,
    pub(crate) file: BrandFile,
}

impl Element {
    /// The largest width and height, in pixels.
    const fn size(self) -> (u32, u32) {
        match self {
            Self::Logo => (280, 60),
            Self::Illustration => (1420, 1200),
            Self::Icon => (256, 256),
        }
    }

    pub(crate) const fn bytes(self) -> usize {
        match self {
            Self::Logo => 10 * 1024,
            Self::Illustration => 500 * 1024,
            Self::Icon => 64 * 1024,
        }
    }
}

/// Reads an upload and makes the file that will be served.
///
/// # Errors
/// [`BadImage`], before anything large is decoded.
pub(crate) fn reencode(upload: &[u8], element: Element) -> Result<BrandImage, BadImage> {
    if upload.len() > element.bytes() {
        return Err(BadImage::Bytes(element.bytes()));
    }
    let format = image::guess_format(upload).map_err(|_| BadImage::Format)?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg) {
        return Err(BadImage::Format);
    }
    let (width, height) = element.size();
    let mut decoder = ImageReader::with_format(Cursor::new(upload), format).into_decoder().map_err(|_| BadImage::Broken)?;
    let (w, h) = decoder.dimensions();
    if w > width || h > height {
        return Err(BadImage::Pixels(width, height));
    }
    // Eight bytes a pixel are the most that either format decodes to; the same again for its working space.
    let mut limits = Limits::default();
    limits.max_alloc = Some(u64::from(width) * u64::from(height) * 16);
    decoder.set_limits(limits).map_err(|_| BadImage::Broken)?;
    let orientation = decoder.orientation().map_err(|_| BadImage::Broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| BadImage::Broken)?;
    picture.apply_orientation(orientation);
    if picture.width() > width || picture.height() > height {
        return Err(BadImage::Pixels(width, height));
    }
    if element == Element::Icon && picture.width() != picture.height() {
        return Err(BadImage::Square);
    }
    encode(&picture, format)
}

fn encode(picture: &DynamicImage, format: ImageFormat) -> Result<BrandImage, BadImage> {
    let mut bytes = Vec::new();
    let (content_type, extension) = if format == ImageFormat::Jpeg {
        let encoder = JpegEncoder::new_with_quality(&mut bytes, 85);
        picture.to_rgb8().write_with_encoder(encoder).map_err(|_| BadImage::Broken)?;
        ("image/jpeg", "jpg")
    } else {
        picture.to_rgba8().write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).map_err(|_| BadImage::Broken)?;
        ("image/png", "png")
    };
    let name = format!("{}.{extension}", &hex::encode(Sha256::digest(&bytes))[..32]);
    Ok(BrandImage { name, file: BrandFile { content_type: content_type.to_owned(), bytes } })
}

impl fmt::Display for BadImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format => f.write_str("only PNG and JPEG pictures are taken"),
            Self::Bytes(most) => write!(f, "the file is larger than {} KB", most / 1024),
            Self::Pixels(width, height) => write!(f, "the picture is larger than {width} × {height} pixels (width × height)"),
            Self::Square => f.write_str("the picture is not as wide as it is high"),
            Self::Broken => f.write_str("the picture does not decode"),
        }
    }
}

impl std::error::Error for BadImage {}

#[cfg(test)]
mod tests {
    use image::{Rgba, RgbaImage};

    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = RgbaImage::from_pixel(width, height, Rgba([10, 92, 173, 128]));
        picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).expect("a picture encodes");
        bytes
    }

    /// A JPEG with an EXIF block that says "turned by 90 degrees" and where it was taken.
    fn photograph(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        DynamicImage::new_rgb8(width, height)
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg)
            .expect("a picture encodes");
        let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS 51.5 N";
        let mut block = vec![0xff, 0xe1, 0, u8::try_from(exif.len() + 2).expect("short")];
        block.extend_from_slice(exif);
        bytes.splice(2..2, block);
        bytes
    }

    #[test]
    fn abu_118_a_picture_of_the_largest_size_is_taken_and_one_pixel_more_is_not() {
        assert!(reencode(&png(280, 60), Element::Logo).is_ok());
        assert_eq!(reencode(&png(281, 60), Element::Logo).err(), Some(BadImage::Pixels(280, 60)));
        assert_eq!(reencode(&png(280, 61), Element::Logo).err(), Some(BadImage::Pixels(280, 60)));
        assert!(reencode(&png(1420, 1200), Element::Illustration).is_ok());
        assert_eq!(reencode(&png(1421, 1), Element::Illustration).err(), Some(BadImage::Pixels(1420, 1200)));
    }

    #[test]
    fn abu_118_scripts_short_files_and_large_files_are_refused() {
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        assert_eq!(reencode(svg, Element::Logo).err(), Some(BadImage::Format));
        assert_eq!(reencode(b"GIF89a\x01\0\x01\0\0\0\0", Element::Logo).err(), Some(BadImage::Format));
        assert_eq!(reencode(b"", Element::Logo).err(), Some(BadImage::Format));
        let whole = png(60, 60);
        for cut in [9, 20, 33, whole.len() / 2, whole.len() - 20] {
            assert_eq!(reencode(&whole[..cut], Element::Logo).err(), Some(BadImage::Broken), "cut at {cut}");
        }
        let mut long = whole;
        long.resize(10 * 1024 + 1, 0);
        assert_eq!(reencode(&long, Element::Logo).err(), Some(BadImage::Bytes(10 * 1024)));
    }

    #[test]
    fn abu_118_a_bomb_is_refused_by_its_header() {
        // 60,000 × 60,000 pixels of nothing: 14 GB when decoded, a few bytes on disk.
        let mut bomb = png(1, 1);
        bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        let header = bomb[12..29].to_vec();
        bomb[29..33].copy_from_slice(&crc32(&header).to_be_bytes());
        assert_eq!(reencode(&bomb, Element::Illustration).err(), Some(BadImage::Pixels(1420, 1200)));
    }

    #[test]
    fn abu_118_nothing_but_pixels_is_served() {
        let mut polyglot = png(20, 10);
        polyglot.extend_from_slice(b"<script>alert(1)</script>");
        let served = reencode(&polyglot, Element::Logo).expect("a good picture with a tail");
        assert!(!contains(&served.file.bytes, b"<script>"));
        assert_eq!((served.file.content_type.as_str(), &served.name[32..]), ("image/png", ".png"));

        let photograph = photograph(40, 20);
        assert!(contains(&photograph, b"GPS 51.5 N"));
        let served = reencode(&photograph, Element::Illustration).expect("a good photograph");
        assert!(!contains(&served.file.bytes, b"GPS") && !contains(&served.file.bytes, b"Exif"));
        let picture = image::load_from_memory(&served.file.bytes).expect("our own file");
        assert_eq!((picture.width(), picture.height()), (20, 40), "turned as its EXIF says");
    }

    #[test]
    fn a_logo_keeps_its_transparency_and_the_same_picture_its_name() {
        let first = reencode(&png(20, 10), Element::Logo).expect("a good picture");
        let again = reencode(&first.file.bytes, Element::Logo).expect("our own file");
        assert_eq!(first.name, again.name);
        let picture = image::load_from_memory(&first.file.bytes).expect("our own file").to_rgba8();
        assert_eq!(picture.get_pixel(3, 3), &Rgba([10, 92, 173, 128]));
    }

    fn contains(bytes: &[u8], part: &[u8]) -> bool {
        bytes.windows(part.len()).any(|window| window == part)
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
        })
    }
}

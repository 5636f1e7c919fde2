//! Posts that bring a file (`multipart/form-data`, RFC 7578). The file is never in memory as a whole: the portal takes it piece by piece, after
//! it has asked who brings it.

use std::time::Duration;

use app::contract::{
    Caller, Fault, Go,
    admin::imports::Incoming,
    forms::{FILE, Takes, UPLOADS, Upload},
};
use async_trait::async_trait;
use axum::{
    Extension, Router,
    extract::{Request, State},
    response::{IntoResponse, Response},
    routing::post,
};
use http::{HeaderMap, StatusCode, header};
use multer::{Constraints, Field, Multipart, SizeLimit};

use super::{
    Site, Web, faults,
    forms::{end, of_this_portal, plainly},
    listen::Time,
};

/// The longest value of a field that is no file.
const VALUE: u64 = 1024;
/// How long a line may stand still.
const STILL: Duration = Duration::from_secs(30);

/// A route for each.
pub(super) fn routes() -> Router<Web> {
    UPLOADS.iter().fold(Router::new(), |router, upload| {
        let take = move |web: State<Web>, site: Extension<Site>, caller: Extension<Caller>, request: Request| {
            take(upload, web, site, caller, request)
        };
        router.route(upload.path, of_this_portal(post(take)))
    })
}

async fn take(
    upload: &'static Upload,
    State(web): State<Web>,
    Extension(site): Extension<Site>,
    Extension(caller): Extension<Caller>,
    request: Request,
) -> Response {
    let boundary = match boundary(upload, request.headers()) {
        Ok(boundary) => boundary,
        Err(status) => return status.into_response(),
    };
    let limits =
        upload.fields.iter().fold(SizeLimit::new().whole_stream(upload.longest), |limit, field| limit.for_field(*field, VALUE));
    let constraints = Constraints::new().size_limit(limits);
    let time = request.extensions().get::<Time>().cloned();
    let parts = Multipart::with_constraints(request.into_body().into_data_stream(), boundary, constraints);
    match Parts::read(upload, parts, time).await {
        Ok(mut parts) => {
            end(hand_over(upload, &web, &caller, &mut parts).await, (upload.path, plainly(upload.path)), &caller, site.secure)
        }
        Err(fault) => faults::answer(fault),
    }
}

/// What lies between the parts of the form; a request that is none, or too long, is refused before anything of it is read.
fn boundary(upload: &Upload, headers: &HeaderMap) -> Result<String, StatusCode> {
    let head = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if head(header::CONTENT_LENGTH).and_then(|length| length.parse::<u64>().ok()).is_some_and(|bytes| bytes > upload.longest) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    head(header::CONTENT_TYPE).and_then(|kind| multer::parse_boundary(kind).ok()).ok_or(StatusCode::UNSUPPORTED_MEDIA_TYPE)
}

/// Which desk it is for.
async fn hand_over(upload: &Upload, web: &Web, caller: &Caller, parts: &mut Parts) -> Result<Go, Fault> {
    let mut values = std::mem::take(&mut parts.values).into_iter();
    let mut value = || values.next().unwrap_or_default();
    match upload.takes {
        Takes::People => web.portal.imports.bring(caller, parts).await,
        Takes::Picture => web.portal.brand.picture(caller, value(), value(), parts).await,
        Takes::Icon => web.portal.organization.icon(caller, value(), parts).await,
    }
}

/// A form whose file is on its way.
struct Parts {
    values: Vec<String>,
    file: Option<Field<'static>>,
    rest: Multipart<'static>,
    time: Option<Time>,
}

impl Parts {
    /// Reads the fields in front of the file.
    async fn read(upload: &Upload, mut rest: Multipart<'static>, time: Option<Time>) -> Result<Self, Fault> {
        let mut values = Vec::new();
        for name in upload.fields {
            let field = moving(rest.next_field()).await?.filter(|field| field.name() == Some(name)).ok_or(Fault::Malformed)?;
            values.push(moving(field.text()).await?);
        }
        let file = moving(rest.next_field()).await?.filter(|field| field.name() == Some(FILE)).ok_or(Fault::Malformed)?;
        Ok(Self { values, file: Some(file), rest, time })
    }
}

#[async_trait]
impl Incoming for Parts {
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Fault> {
        // It is asked for only once whoever brings it was let in.
        if let Some(time) = self.time.take() {
            time.allow_a_file();
        }
        let Some(file) = &mut self.file else { return Ok(None) };
        if let Some(piece) = moving(file.chunk()).await? {
            return Ok(Some(piece.to_vec()));
        }
        self.file = None;
        // Nothing follows the file.
        if moving(self.rest.next_field()).await?.is_some() { Err(Fault::Malformed) } else { Ok(None) }
    }
}

/// What came, if it came in time and as it should.
async fn moving<T>(part: impl Future<Output = multer::Result<T>>) -> Result<T, Fault> {
    tokio::time::timeout(STILL, part).await.map_err(|_| Fault::Malformed)?.map_err(|_| Fault::Malformed)
}

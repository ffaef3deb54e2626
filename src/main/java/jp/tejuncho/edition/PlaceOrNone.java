package jp.tejuncho.edition;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * 位置の欄.
 *
 * What may be about no place at all has an empty column there.
 */
@Converter
public final class PlaceOrNone implements AttributeConverter<PlaceId, String> {

	@Override
	public String convertToDatabaseColumn(@Nullable PlaceId place) {
		return (place != null) ? place.value() : "";
	}

	@Override
	public @Nullable PlaceId convertToEntityAttribute(String column) {
		return PlaceId.read(column).orElse(null);
	}

}
